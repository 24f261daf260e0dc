package de.kommunal.roadmap.web.chart;

import de.kommunal.roadmap.web.chart.Entry.Lane;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives everything its place, so that nothing lies on anything else. */
final class Layout {

    static final double WIDTH = 1_200;

    /** Above that, what lies close together is drawn as one. */
    static final int MOST_MARKS = 1_500;

    private static final double SHAPE = 12;
    private static final double LETTER = 7.4;
    private static final double GAP = 14;
    private static final double BUCKET = 28;
    private static final int LONGEST_LABEL = 34;

    private final Span span;

    Layout(Span span) {
        this.span = span;
    }

    double x(LocalDate day) {
        return span.share(day) * WIDTH;
    }

    /** What is to be drawn, by lane. */
    Map<Lane, List<Placed>> place(List<Entry> entries) {
        var lanes = new LinkedHashMap<Lane, List<Entry>>();
        entries.stream()
                .filter(span::touches)
                .forEach(entry ->
                        lanes.computeIfAbsent(entry.lane(), lane -> new ArrayList<>()).add(entry));
        var total = lanes.values().stream().mapToInt(List::size).sum();
        var placed = new LinkedHashMap<Lane, List<Placed>>();
        lanes.forEach((lane, all) -> placed.put(lane, rows(groups(all, total > MOST_MARKS))));
        return placed;
    }

    /** What is of one kind and on the very same days is one mark in any case. */
    private List<List<Entry>> groups(List<Entry> entries, boolean crowded) {
        var groups = new TreeMap<String, List<Entry>>();
        for (var entry : entries) {
            var place =
                    crowded
                            ? "%06d".formatted((int) (middle(entry) / BUCKET))
                            : entry.date().edtf() + entry.kind();
            var single = !crowded && entry.kind() != Entry.Kind.ACCESSION;
            groups.computeIfAbsent(
                            single ? place + " " + entry.key() : place, key -> new ArrayList<>())
                    .add(entry);
        }
        return List.copyOf(groups.values());
    }

    private List<Placed> rows(List<List<Entry>> groups) {
        var placed = new ArrayList<Placed>();
        var ends = new ArrayList<Double>();
        for (var group : groups) {
            var one = group.getFirst();
            var x = middle(one);
            var left = clamp(x(one.first()));
            var right = clamp(x(one.last().plusDays(1)));
            var label = Math.min(LONGEST_LABEL, label(group)) * LETTER;
            var labelLeft = x + SHAPE + label > WIDTH;
            var start = Math.min(earliest(one, left), x - SHAPE - (labelLeft ? label : 0));
            var end = Math.max(latest(one, right), x + SHAPE + (labelLeft ? 0 : label));
            placed.add(new Placed(group, x, left, right, row(ends, start, end), labelLeft));
        }
        return placed;
    }

    private double earliest(Entry entry, double left) {
        return entry.formerly().stream()
                .mapToDouble(former -> clamp(x(former.earliest())))
                .reduce(left, Math::min);
    }

    private double latest(Entry entry, double right) {
        return entry.formerly().stream()
                .mapToDouble(former -> clamp(x(former.latest().plusDays(1))))
                .reduce(right, Math::max);
    }

    private static int label(List<Entry> group) {
        return group.size() == 1 ? group.getFirst().label().length() : 14;
    }

    private static int row(List<Double> ends, double start, double end) {
        for (var row = 0; row < ends.size(); row++) {
            if (ends.get(row) + GAP <= start) {
                ends.set(row, end);
                return row;
            }
        }
        ends.add(end);
        return ends.size() - 1;
    }

    /** In the middle of what of its days is shown. */
    private double middle(Entry entry) {
        return (clamp(x(entry.first())) + clamp(x(entry.last().plusDays(1)))) / 2;
    }

    static double clamp(double x) {
        return Math.max(0, Math.min(WIDTH, x));
    }

    static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)).strip() + "…";
    }
}
