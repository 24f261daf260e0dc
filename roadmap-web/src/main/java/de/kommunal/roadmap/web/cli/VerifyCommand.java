package de.kommunal.roadmap.web.cli;

import de.kommunal.roadmap.web.packet.PacketReport;
import de.kommunal.roadmap.web.packet.PacketVerification;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * {@code verify PACKET.zip [--older OLDER.zip] [--key FILE] [--report FILE.json]}: checks an audit
 * packet with nothing else than the packet. Needs no server, database or network.
 */
final class VerifyCommand {

    static final String NAME = "verify";

    private static final int VERIFIED = 0;
    private static final int NOT_VERIFIED = 1;
    private static final int UNUSABLE = 2;
    private static final int TOLD_EVERY = 10;

    /** Bytes; what is smaller takes seconds. */
    private static final long LARGE = 8 << 20;

    private static final List<String> OPTIONS = List.of("--older", "--key", "--report");

    private final PrintStream out;
    private final PrintStream err;

    VerifyCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * @param args without the command's own name
     * @return the exit status
     */
    int run(String... args) {
        // before it is configured, logging would write to standard output
        LoggingSystem.get(VerifyCommand.class.getClassLoader()).beforeInitialize();
        var options = Options.of(args);
        if (options.isEmpty()) {
            err.println(
                    "Aufruf: verify PAKET.zip [--older ÄLTERES.zip] [--key DATEI] [--report"
                            + " DATEI.json]");
            err.println(
                    "Usage: verify PACKET.zip [--older OLDER.zip] [--key FILE] [--report"
                            + " FILE.json]");
            return UNUSABLE;
        }
        try {
            return run(options.get());
        } catch (IOException | IllegalArgumentException e) {
            err.println("Nicht geprüft: " + e);
            err.println("Not checked: " + e);
            return UNUSABLE;
        }
    }

    private int run(Options options) throws IOException {
        @Nullable String key = options.key() == null ? null : Files.readString(options.key());
        var report =
                new PacketVerification(key, this::tell).verify(options.packet(), options.older());
        if (options.report() != null) {
            var json = JsonMapper.shared().writerWithDefaultPrettyPrinter();
            Files.write(options.report(), json.writeValueAsBytes(report));
        }
        say(report);
        return switch (report.result()) {
            case VERIFIED -> VERIFIED;
            case NOT_VERIFIED -> NOT_VERIFIED;
            case UNUSABLE -> UNUSABLE;
        };
    }

    /** On standard error, so that the result stands alone; each tenth of what takes a while. */
    private void tell(Path packet, int reading, int percent) {
        if (percent % TOLD_EVERY == 0 && packet.toFile().length() >= LARGE) {
            err.println(
                    "%s: %d. Lesen / reading %2$d: %d %%"
                            .formatted(packet.getFileName(), reading, percent));
        }
    }

    private void say(PacketReport report) {
        var problem = report.problem();
        if (problem != null) {
            var unusable = report.result() == PacketReport.Result.UNUSABLE;
            out.println(
                    (unusable ? "KEIN BRAUCHBARES PAKET: " : "NICHT BESTÄTIGT: ")
                            + report.packet()
                            + ", "
                            + problem.place()
                            + ": "
                            + problem.german());
            out.println(
                    (unusable ? "NO USABLE PACKET: " : "NOT VERIFIED: ")
                            + report.packet()
                            + ", "
                            + problem.place()
                            + ": "
                            + problem.english());
            return;
        }
        out.println(
                "BESTÄTIGT: %s, %d Ereignisse von %s, unterschrieben am %s, %d Stände nachgerechnet"
                        .formatted(
                                report.packet(),
                                report.size(),
                                report.origin(),
                                report.signedAt(),
                                report.reads()));
        out.println(
                "VERIFIED: %s, %d events of %s, signed at %s, %d states made anew"
                        .formatted(
                                report.packet(),
                                report.size(),
                                report.origin(),
                                report.signedAt(),
                                report.reads()));
        if (report.olderSize() != null) {
            out.println("Setzt das ältere Paket fort: " + report.olderSize() + " Ereignisse");
            out.println("Continues the older packet: " + report.olderSize() + " events");
        }
        if (!report.pinned()) {
            out.println("Die ersten Schlüssel wurden mit nichts verglichen (--key):");
            out.println("The first keys were compared with nothing (--key):");
            // the first is short enough to be read out
            out.println("  " + report.firstKeys().getFirst());
        }
    }

    private record Options(
            Path packet, @Nullable Path older, @Nullable Path key, @Nullable Path report) {

        static Optional<Options> of(String... args) {
            var values = new HashMap<String, Path>();
            @Nullable Path packet = null;
            for (var i = 0; i < args.length; i++) {
                if (OPTIONS.contains(args[i]) && i + 1 < args.length) {
                    values.put(args[i], Path.of(args[++i]));
                } else if (packet == null && !args[i].startsWith("--")) {
                    packet = Path.of(args[i]);
                } else {
                    return Optional.empty();
                }
            }
            return Optional.ofNullable(packet)
                    .map(path ->
                            new Options(
                                    path,
                                    values.get("--older"),
                                    values.get("--key"),
                                    values.get("--report")));
        }
    }
}
