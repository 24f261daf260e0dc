package de.kommunal.roadmap.web.scale;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measured figures as a table for people and as JSON. */
public final class Figures {

    private final List<String> rows = new ArrayList<>();
    private final Map<String, Object> raw = new LinkedHashMap<>();

    void add(String name, Latencies times) {
        row(
                "| %s | %.2f ms | %.2f ms | %d |"
                        .formatted(name, times.p50(), times.p99(), times.sorted().size()));
        raw.put(name, times.sorted());
    }

    public void add(String name, String value, Object number) {
        row("| %s | %s | | |".formatted(name, value));
        raw.put(name, number);
    }

    public void add(String name, String pattern, double number) {
        add(name, String.format(Locale.ROOT, pattern, number), (Object) number);
    }

    /** Each is said at once, as a run takes minutes. */
    private void row(String row) {
        rows.add(row);
        System.out.println(row);
    }

    private String table() {
        return "| what | p50 | p99 | times |\n| --- | --- | --- | --- |\n"
                + String.join("\n", rows)
                + "\n";
    }

    public void writeTo(Path directory, String name) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(name + ".md"), table());
        Files.writeString(
                directory.resolve(name + ".json"), JsonMapper.shared().writeValueAsString(raw));
    }
}
