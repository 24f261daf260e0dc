package de.kommunal.roadmap.web.security;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A one-time password that was made at the command line for an account, for example because its
 * only administrator forgot the own one.
 *
 * @param login of the account
 * @param hash of the password
 */
public record PasswordRenewal(String login, String hash, Instant at) {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

    @Override
    public String toString() {
        return "one-time password made at " + at;
    }

    /** Whether an account can be called so. Erased ones are called by their pseudonyms. */
    public static boolean isLogin(String login) {
        return LOGIN.matcher(login).matches() && !login.startsWith("actor-");
    }

    /** With the password that goes to the person. */
    public record Issued(PasswordRenewal renewal, String password) {

        @Override
        public String toString() {
            return renewal.toString();
        }
    }

    public static Issued issue(String login, Instant at) {
        String password = Secrets.password();
        String hash = Objects.requireNonNull(SecurityConfiguration.passwords().encode(password));
        return new Issued(new PasswordRenewal(login, hash, at), password);
    }

    /**
     * Puts it in place of the account's password; its sessions end.
     *
     * @return whether there is such an account
     */
    public boolean apply(JdbcClient jdbc) {
        return jdbc.sql(
                                """
                                update account set password_hash = :hash, must_change_password = true,
                                    renewed_at = :at, version = version + 1
                                where login = :login and login <> actor
                                """)
                        .param("hash", hash)
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .param("login", login)
                        .update()
                == 1;
    }
}
