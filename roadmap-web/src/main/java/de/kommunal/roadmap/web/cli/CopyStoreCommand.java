package de.kommunal.roadmap.web.cli;

import de.kommunal.roadmap.web.storecopy.StoreCopy;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * {@code copy-store}: copies the whole store that the settings name into an empty one, of the same
 * or the other database. No server may run on the embedded one meanwhile.
 */
final class CopyStoreCommand {

    static final String NAME = "copy-store";

    private static final String TO = "roadmap.copy-to.";
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final PrintStream err;

    CopyStoreCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * @param args without the command's own name
     * @return the exit status
     */
    int run(String... args) {
        var settings = Settings.of(args);
        var target = target(settings);
        if (target.isEmpty()) {
            err.println(
                    "Aufruf: copy-store --roadmap.copy-to.data-dir=VERZEICHNIS |"
                            + " --roadmap.copy-to.url=jdbc:postgresql:…"
                            + " --roadmap.copy-to.username=… (ROADMAP_COPYTO_PASSWORD=…)");
            err.println(
                    "Usage: copy-store --roadmap.copy-to.data-dir=DIRECTORY |"
                            + " --roadmap.copy-to.url=jdbc:postgresql:…"
                            + " --roadmap.copy-to.username=… (ROADMAP_COPYTO_PASSWORD=…)");
            return MISUSED;
        }
        var embedded = settings.dataDirectory().resolve("roadmap.mv.db");
        if (settings.find("spring.datasource.url").isEmpty() && Files.notExists(embedded)) {
            err.println("Kein Speicher: " + embedded);
            err.println("No store: " + embedded);
            return FAILED;
        }
        var source = Arrays.stream(args).filter(a -> !a.startsWith("--" + TO)).toList();
        try {
            var head = new StoreCopy(source, target.get(), out::println).run();
            out.println(
                    "Kopiert und nachgerechnet: %d Ereignisse, Wurzel %s"
                            .formatted(head.position(), head.rootHash()));
            out.println(
                    "Copied and computed anew: %d events, root %s"
                            .formatted(head.position(), head.rootHash()));
            out.println("Die Schlüssel (roadmap.audit.keys) gehören dazu und sind nicht kopiert.");
            out.println("The keys (roadmap.audit.keys) belong to it and are not copied.");
            return DONE;
        } catch (StoreCopy.Failure e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    /** Settings of the store to copy to; empty unless exactly one is named. */
    private static Optional<List<String>> target(Settings settings) {
        var directory = settings.find(TO + "data-dir");
        var url = settings.find(TO + "url");
        if (directory.isPresent() == url.isPresent()) {
            return Optional.empty();
        }
        var target = new ArrayList<String>();
        // an empty address means the embedded one, whatever the environment says
        target.add("--spring.datasource.url=" + url.orElse(""));
        directory.ifPresent(d -> target.add("--roadmap.data-dir=" + Path.of(d).toAbsolutePath()));
        url.ifPresent(u -> {
            settings.find(TO + "username")
                    .ifPresent(name -> target.add("--spring.datasource.username=" + name));
            target.add("--spring.datasource.password=" + settings.find(TO + "password").orElse(""));
        });
        return Optional.of(target);
    }
}
