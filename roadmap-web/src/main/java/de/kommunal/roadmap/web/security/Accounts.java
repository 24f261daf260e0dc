package de.kommunal.roadmap.web.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The table of accounts. */
class Accounts implements UserDetailsService {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
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
     * Puts the person's own password in place of the one-time password.
     *
     * @return whether the one-time password was still good: it is, once
     */
    boolean replaceOneTimePassword(String login, String password) {
        return jdbc.sql(
                                """
                                update account set password_hash = :hash, must_change_password = false
                                where login = :login and must_change_password and enabled
                                """)
                        .param("hash", passwords.encode(password))
                        .param("login", login)
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

    @Override
    public Account loadUserByUsername(String login) {
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
