package de.kommunal.roadmap.web.cli;

import de.kommunal.roadmap.web.audit.LogKeys;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;

/**
 * {@code rotate-log-keys}: makes new keys that sign the log, introduced by those before them. A
 * running server takes them with its next signature.
 */
final class RotateKeysCommand {

    static final String NAME = "rotate-log-keys";

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    RotateKeysCommand(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /**
     * @param args without the command's own name
     * @return the exit status
     */
    int run(String... args) {
        Settings settings = Settings.of(args);
        var keys =
                LogKeys.of(
                        settings.dataDirectory(), settings.find("roadmap.audit.keys").orElse(null));
        try {
            Optional<Integer> number = keys.rotate(clock.instant());
            if (number.isEmpty()) {
                err.println("There are no keys in " + keys.directory());
                return 1;
            }
            out.println("Keys " + number.get() + " sign from now on: " + keys.directory());
            return 0;
        } catch (IOException | UncheckedIOException e) {
            err.println("No keys were made: " + e);
            return 1;
        }
    }
}
