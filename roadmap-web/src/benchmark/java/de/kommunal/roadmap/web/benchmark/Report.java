package de.kommunal.roadmap.web.benchmark;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures as a table for people and all that was measured as JSON. */
final class Report {

    private final List<String> rows = new ArrayList<>();
    private final Map<String, Object> raw = new LinkedHashMap<>();

    void add(String name, String pattern, double number) {
        row(name, String.format(Locale.ROOT, pattern, number), "");
        raw.put(name, number);
    }

    /** Rates by round, and how much of the limit their median is. */
    void add(String name, List<Double> rates, double ofTheLimit) {
        row(
                name,
                String.format(Locale.ROOT, "%,.0f in a second", Rounds.median(rates)),
                String.format(Locale.ROOT, "%.2f", ofTheLimit));
        raw.put(name, rates);
    }

    /** Milliseconds, ascending. */
    void add(String name, double[] times) {
        row(
                name,
                String.format(
                        Locale.ROOT,
                        "p50 %.1f ms, p99 %.1f ms",
                        times[times.length / 2],
                        times[times.length * 99 / 100]),
                "");
        raw.put(name, times);
    }

    void ratio(Side one, Side other, Map<String, List<Double>> rates) {
        var ratio = Rounds.median(rates.get(one.name())) / Rounds.median(rates.get(other.name()));
        add(one.name() + " against " + other.name(), "%.1f times as many", ratio);
    }

    /** Each is said at once, as a run takes minutes. */
    private void row(String name, String value, String ofTheLimit) {
        var row = "| %s | %s | %s |".formatted(name, value, ofTheLimit);
        rows.add(row);
        System.out.println(row);
    }

    void writeTo(Path directory, String name) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(
                directory.resolve(name + ".md"),
                "| what | measured | of the limit |\n| --- | --- | --- |\n"
                        + String.join("\n", rows)
                        + "\n");
        Files.writeString(
                directory.resolve(name + ".json"), JsonMapper.shared().writeValueAsString(raw));
    }
}
