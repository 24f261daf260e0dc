package de.kommunal.roadmap.web.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The table of accounts. */
class Accounts implements UserDetailsService {

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final PasswordInbox renewals;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords, Clock clock, PasswordInbox renewals) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
        this.renewals = renewals;
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from account").query(Long.class).single() == 0;
    }

    /** A new account whose password is only good for choosing another one. */
    void create(String login, Role role, String oneTimePassword) {
        create(login, role, oneTimePassword, Secrets.actor());
    }

    /**
     * The same under a pseudonym that was chosen before.
     *
     * @throws org.springframework.dao.DuplicateKeyException if there is one with this login
     */
    void create(String login, Role role, String oneTimePassword, String actor) {
        jdbc.sql(
                        """
                        insert into account (
                            login, password_hash, role, actor,
                            must_change_password, enabled, created_at)
                        values (:login, :hash, :role, :actor, true, true, :now)
                        """)
                .param("login", login)
                .param("hash", passwords.encode(oneTimePassword))
                .param("role", role.name())
                .param("actor", actor)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /**
     * Puts another password in place of the one-time password, or of the person's own. All sessions
     * of the account end.
     *
     * @param account as it was when the old password was looked at
     * @return whether nobody was first: a one-time password is good for one
     */
    boolean replacePassword(Account account, String password) {
        return jdbc.sql(
                                """
                                update account set password_hash = :hash, must_change_password = false,
                                    version = version + 1
                                where login = :login and version = :version and enabled
                                """)
                        .param("hash", passwords.encode(password))
                        .param("login", account.getUsername())
                        .param("version", account.version())
                        .update()
                == 1;
    }

    /** Whether a session that began with this account may go on. */
    boolean isUnchanged(Account account) {
        return jdbc.sql(
                                """
                                select count(*) from account
                                where actor = :actor and version = :version and enabled
                                """)
                        .param("actor", account.actor().id())
                        .param("version", account.version())
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Also with the one-time password that was made for it at the command line meanwhile. */
    @Override
    public Account loadUserByUsername(String login) {
        renew(login);
        return jdbc.sql(
                        """
                        select login, password_hash, role, actor, must_change_password, enabled,
                            version
                        from account where login = :login
                        """)
                .param("login", login)
                .query(Accounts::row)
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    private void renew(String login) {
        try {
            var renewal = renewals.read(login);
            if (renewal.isPresent()) {
                var known = renewal.get().apply(jdbc);
                // not before: taken over twice it is the same password, lost it is none
                renewals.remove(login);
                LOG.info(
                        known
                                ? "A one-time password from the command line was taken over"
                                : "A one-time password from the command line is of no account");
            }
        } catch (IOException e) {
            LOG.warn("A one-time password stays in the inbox: {}", e.getClass().getName());
        }
    }

    private static Account row(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("login"),
                row.getString("password_hash"),
                Role.valueOf(row.getString("role")),
                row.getString("actor"),
                row.getBoolean("must_change_password"),
                row.getBoolean("enabled"),
                row.getInt("version"));
    }
}
