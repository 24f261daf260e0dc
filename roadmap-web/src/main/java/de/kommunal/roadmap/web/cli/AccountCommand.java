package de.kommunal.roadmap.web.cli;

import de.kommunal.roadmap.web.security.PasswordInbox;
import de.kommunal.roadmap.web.security.PasswordRenewal;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code account password LOGIN}: prints a one-time password for an account whose own password is
 * forgotten, the only time that it is to be seen. Its hash goes to PostgreSQL, or to the inbox of
 * the server that holds the embedded database.
 */
final class AccountCommand {

    static final String NAME = "account";

    private static final String PASSWORD = "password";
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    AccountCommand(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /**
     * @param args without the command's own name
     * @return the exit status
     */
    int run(String... args) {
        List<String> words = Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList();
        if (words.size() != 2
                || !words.getFirst().equals(PASSWORD)
                || !PasswordRenewal.isLogin(words.getLast())) {
            err.println("Usage: account password LOGIN, where LOGIN is what the account is called");
            return MISUSED;
        }
        var issued = PasswordRenewal.issue(words.getLast(), clock.instant());
        try {
            if (!record(issued.renewal(), Settings.of(args))) {
                err.println("No password was made: there is no account " + words.getLast());
                return FAILED;
            }
        } catch (IOException | DataAccessException e) {
            String cause = NestedExceptionUtils.getMostSpecificCause(e).toString();
            err.println("No password was made: " + cause);
            return FAILED;
        }
        err.println("Good once, if there is an account " + words.getLast() + ":");
        out.println(issued.password());
        return DONE;
    }

    private static boolean record(PasswordRenewal renewal, Settings settings) throws IOException {
        Optional<JdbcClient> database = SharedDatabase.of(settings);
        if (database.isPresent()) {
            return renewal.apply(database.get());
        }
        new PasswordInbox(settings.dataDirectory()).put(renewal);
        return true;
    }
}
