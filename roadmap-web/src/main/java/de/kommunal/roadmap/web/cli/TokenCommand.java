package de.kommunal.roadmap.web.cli;

import de.kommunal.roadmap.web.security.ApiToken;
import de.kommunal.roadmap.web.security.ApiTokens;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.security.TokenInbox;
import de.kommunal.roadmap.web.security.TokenSecret;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code token ROLE [--label=TEXT]}: prints a new API token, the only time that it is to be seen.
 * Its hash goes to PostgreSQL, or to the inbox of the server that holds the embedded database.
 * {@code token revoke ACTOR} takes the same way to have one refused from now on.
 */
final class TokenCommand {

    static final String NAME = "token";

    private static final String REVOKE = "revoke";
    private static final String LABEL = "--label=";
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    TokenCommand(PrintStream out, PrintStream err, Clock clock) {
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
        if (words.size() == 2 && words.getFirst().equals(REVOKE)) {
            return revoke(words.getLast(), Settings.of(args));
        }
        Optional<Role> role = words.size() == 1 ? role(words.getFirst()) : Optional.empty();
        if (role.isEmpty()) {
            err.println("Usage: token ROLE [--label=TEXT], where ROLE is one of " + roles());
            err.println("   or: token revoke ACTOR, where ACTOR is the pseudonym of a token");
            return MISUSED;
        }
        Settings settings = Settings.of(args);
        TokenSecret secret = TokenSecret.random();
        ApiToken token;
        try {
            token = ApiToken.of(secret, role.get(), label(args), clock.instant());
        } catch (IllegalArgumentException e) {
            err.println("No token was made: " + e.getMessage());
            return MISUSED;
        }
        try {
            err.println("Recorded as " + token.actor() + " in " + record(token, settings));
        } catch (IOException | DataAccessException e) {
            String cause = NestedExceptionUtils.getMostSpecificCause(e).toString();
            err.println("No token was made: " + cause);
            return FAILED;
        }
        out.println(secret.text());
        return DONE;
    }

    private int revoke(String actor, Settings settings) {
        if (!ApiToken.isActor(actor)) {
            err.println("No token was revoked: a pseudonym is actor- and 16 characters");
            return MISUSED;
        }
        try {
            Optional<ApiTokens> table = table(settings);
            if (table.isPresent() && !table.get().revoke(actor, clock.instant())) {
                err.println("No token was revoked: none of " + actor + " is valid");
                return FAILED;
            }
            if (table.isEmpty()) {
                new TokenInbox(settings.dataDirectory()).revoke(actor);
            }
        } catch (IOException | DataAccessException e) {
            String cause = NestedExceptionUtils.getMostSpecificCause(e).toString();
            err.println("No token was revoked: " + cause);
            return FAILED;
        }
        err.println("From now on a token of " + actor + " is refused");
        return DONE;
    }

    private static String record(ApiToken token, Settings settings) throws IOException {
        Optional<ApiTokens> table = table(settings);
        if (table.isPresent()) {
            table.get().insert(token);
            return "the database";
        }
        Path directory = settings.dataDirectory();
        new TokenInbox(directory).put(token);
        return directory.toString();
    }

    /** Empty where only the server may open the database. */
    private static Optional<ApiTokens> table(Settings settings) {
        return SharedDatabase.of(settings).map(ApiTokens::new);
    }

    private static String label(String... args) {
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith(LABEL))
                .map(arg -> arg.substring(LABEL.length()))
                .findFirst()
                .orElse("command line");
    }

    private static Optional<Role> role(String word) {
        return Arrays.stream(Role.values()).filter(role -> role.name().equals(word)).findFirst();
    }

    private static String roles() {
        return Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(", "));
    }
}
