package de.kommunal.roadmap.web.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How fast the whole log is verified, and in how much memory: .ci/measure-verification. */
class VerificationFigures {

    private static final int EVENTS = Integer.getInteger("roadmap.verification.events", 100_000);
    private static final int KEYS = Integer.getInteger("roadmap.verification.keys", 40_000);
    private static final long SEED = Long.getLong("roadmap.verification.seed", 1);
    private static final String HEAP = System.getProperty("roadmap.verification.heap", "256m");

    @TempDir private Path directory;
    private final Figures figures = new Figures();

    @Test
    void verifiesAtLeastHalfAsFastAsItReads() throws Exception {
        try {
            var data = directory.resolve("events");
            var written = new GeneratedHistory(EVENTS, KEYS, SEED).writeTo(data);
            figures.add(
                    "generated events", Long.toString(written.events()), (Object) written.events());
            measure(data);
        } finally {
            figures.writeTo(Path.of("target", "verification"), "figures-" + EVENTS);
        }
    }

    private void measure(Path data) throws Exception {
        var reads = new ArrayList<Double>();
        var verifications = new ArrayList<Double>();
        var process = new ProcessBuilder(command(data)).redirectErrorStream(true).start();
        try (BufferedReader out = process.inputReader()) {
            for (var line : out.lines().toList()) {
                var words = line.split(" ", -1);
                switch (words[0]) {
                    case VerificationProcess.READ -> reads.add(Double.parseDouble(words[1]));
                    case VerificationProcess.VERIFIED ->
                            verifications.add(Double.parseDouble(words[1]));
                    default -> System.out.println(line);
                }
            }
        }
        assertThat(process.waitFor()).isZero();
        var read = median(reads);
        var verified = median(verifications);
        figures.add("heap", HEAP, (Object) HEAP);
        figures.add("read and deserialised, events in a second", "%.0f", read);
        figures.add("verified, events in a second", "%.0f", verified);
        figures.add("verification against reading", "%.2f times as fast", verified / read);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static List<String> command(Path data) {
        var classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.asList(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP,
                "-cp",
                classPath,
                VerificationProcess.class.getName(),
                data.toString());
    }
}
