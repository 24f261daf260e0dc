package de.kommunal.roadmap.web.security;

import de.kommunal.roadmap.web.security.ManagedAccount.Issued;
import de.kommunal.roadmap.web.security.ManagedAccount.State;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What is done with accounts; in the transaction of the caller, who keeps a note of it there. The
 * pseudonym stays the same over all of it.
 */
@Component
public class ManagedAccounts {

    private static final String COLUMNS =
            "select actor, login, role, enabled, must_change_password, created_at from account ";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final PasswordEncoder passwords;

    ManagedAccounts(JdbcClient jdbc, Accounts accounts, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** In the order of their logins. */
    public List<ManagedAccount> all() {
        return jdbc.sql(COLUMNS + "order by login").query(ManagedAccounts::row).list();
    }

    public Optional<ManagedAccount> find(String actor) {
        return jdbc.sql(COLUMNS + "where actor = ?")
                .param(actor)
                .query(ManagedAccounts::row)
                .optional();
    }

    /** Whether an account can be called so. */
    public static boolean isLogin(String login) {
        return PasswordRenewal.isLogin(login);
    }

    /**
     * Makes an account whose password is only good for choosing another one.
     *
     * @throws NotAllowed if another one is called so
     * @throws IllegalArgumentException if none can be called so
     */
    public Issued create(String login, Role role) {
        if (!isLogin(login)) {
            throw new IllegalArgumentException("no user name");
        }
        var issued = new Issued(Secrets.actor(), Secrets.password());
        try {
            accounts.create(login, role, issued.secret(), issued.actor());
        } catch (DuplicateKeyException e) {
            throw new NotAllowed(Objection.LOGIN_TAKEN);
        }
        return issued;
    }

    /**
     * Gives somebody another role.
     *
     * @return whether it was another one
     */
    public boolean change(ManagedAccount account, Role role) {
        requireNotErased(account);
        if (role != Role.ADMIN) {
            requireAdminBeside(account);
        }
        return changed(
                "update account set role = :value, version = version + 1"
                        + " where actor = :actor and role <> :value",
                account,
                role.name());
    }

    /**
     * Lets nobody sign in with it any more.
     *
     * @param by pseudonym of who does it
     * @return whether it was open
     */
    public boolean lock(ManagedAccount account, String by) {
        requireOther(account, by);
        requireNotErased(account);
        requireAdminBeside(account);
        return changed(
                "update account set enabled = :value, version = version + 1"
                        + " where actor = :actor and enabled",
                account,
                false);
    }

    /**
     * @return whether it was locked
     */
    public boolean unlock(ManagedAccount account) {
        requireNotErased(account);
        return changed(
                "update account set enabled = :value, version = version + 1"
                        + " where actor = :actor and not enabled",
                account,
                true);
    }

    /**
     * Puts a one-time password in place of what was forgotten.
     *
     * @param by pseudonym of who does it
     */
    public Issued renewPassword(ManagedAccount account, String by) {
        requireOther(account, by);
        requireNotErased(account);
        requireAdminBeside(account);
        var issued = new Issued(account.actor(), Secrets.password());
        changed(
                "update account set password_hash = :value, must_change_password = true,"
                        + " version = version + 1 where actor = :actor",
                account,
                passwords.encode(issued.secret()));
        return issued;
    }

    private boolean changed(String update, ManagedAccount account, Object value) {
        return jdbc.sql(update).param("actor", account.actor()).param("value", value).update() == 1;
    }

    private static void requireOther(ManagedAccount account, String by) {
        if (account.actor().equals(by)) {
            throw new NotAllowed(Objection.SELF);
        }
    }

    private static void requireNotErased(ManagedAccount account) {
        if (account.state() == State.ERASED) {
            throw new NotAllowed(Objection.ERASED);
        }
    }

    /**
     * Two who take each other's role at once wait for each other here. Who has not chosen a
     * password yet may never come.
     */
    private void requireAdminBeside(ManagedAccount account) {
        var admins =
                jdbc.sql(
                                """
                                select actor from account
                                where role = ? and enabled and not must_change_password
                                order by id for update
                                """)
                        .param(Role.ADMIN.name())
                        .query(String.class)
                        .list();
        if (admins.stream().allMatch(account.actor()::equals)) {
            throw new NotAllowed(Objection.LAST_ADMIN);
        }
    }

    private static ManagedAccount row(ResultSet row, int number) throws SQLException {
        var login = row.getString("login");
        var actor = row.getString("actor");
        return new ManagedAccount(
                actor,
                login,
                Role.valueOf(row.getString("role")),
                ManagedAccount.state(
                        login,
                        actor,
                        row.getBoolean("enabled"),
                        row.getBoolean("must_change_password")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
