package de.kommunal.roadmap.web.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;

/** The commands of the packaged program. Without one it starts the server. */
public final class CommandLine {

    private static final Set<String> COMMANDS =
            Set.of(
                    AccountCommand.NAME,
                    BackupCommand.NAME,
                    CopyStoreCommand.NAME,
                    TokenCommand.NAME,
                    RotateKeysCommand.NAME,
                    VerifyCommand.NAME);

    private CommandLine() {}

    public static boolean knows(String... args) {
        return args.length > 0 && COMMANDS.contains(args[0]);
    }

    /**
     * @return the exit status
     */
    public static int run(String... args) {
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        return switch (args[0]) {
            case AccountCommand.NAME ->
                    new AccountCommand(System.out, System.err, Clock.systemUTC()).run(rest);
            case BackupCommand.NAME ->
                    new BackupCommand(System.out, System.err, Duration.ofMinutes(10)).run(rest);
            case CopyStoreCommand.NAME -> new CopyStoreCommand(System.out, System.err).run(rest);
            case RotateKeysCommand.NAME ->
                    new RotateKeysCommand(System.out, System.err, Clock.systemUTC()).run(rest);
            case VerifyCommand.NAME -> new VerifyCommand(System.out, System.err).run(rest);
            default -> new TokenCommand(System.out, System.err, Clock.systemUTC()).run(rest);
        };
    }
}
