package de.kommunal.roadmap.web.cli;

import java.time.Clock;
import java.util.Arrays;

/** The commands of the packaged program. Without one it starts the server. */
public final class CommandLine {

    private CommandLine() {}

    public static boolean knows(String... args) {
        return args.length > 0
                && (args[0].equals(TokenCommand.NAME) || args[0].equals(RotateKeysCommand.NAME));
    }

    /**
     * @return the exit status
     */
    public static int run(String... args) {
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        if (args[0].equals(RotateKeysCommand.NAME)) {
            return new RotateKeysCommand(System.out, System.err, Clock.systemUTC()).run(rest);
        }
        return new TokenCommand(System.out, System.err, Clock.systemUTC()).run(rest);
    }
}
