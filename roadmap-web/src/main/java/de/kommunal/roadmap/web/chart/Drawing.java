package de.kommunal.roadmap.web.chart;

import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.web.chart.Entry.Lane;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws a timeline; the same for the page, for print and for a file. */
final class Drawing {

    private static final double TOP = 34;
    private static final double TITLE = 30;
    private static final double ROW = 32;

    private final Layout layout;
    private final Span span;
    private final Captions captions;
    private final Svg svg = new Svg();
    private final Map<String, double[]> places = new HashMap<>();

    Drawing(Span span, Captions captions) {
        this.span = span;
        this.layout = new Layout(span);
        this.captions = captions;
    }

    /** What is written at a drawing, and where its marks lead. */
    interface Captions {

        String title();

        String describe(Placed placed);

        String shortLabel(Placed placed);

        String address(Placed placed);

        String lane(Lane lane, int marks);

        String today();

        String read();
    }

    /**
     * @param day the day that is read
     * @param selected key of the entry that is selected, or empty
     */
    String draw(List<Entry> entries, LocalDate today, LocalDate day, String selected) {
        var lanes = layout.place(entries);
        var height = TOP + 8;
        for (var marks : lanes.values()) {
            height += TITLE + rows(marks) * ROW;
        }
        svg.raw("<svg class=\"timeline\" xmlns=\"http://www.w3.org/2000/svg\" role=\"group\"");
        svg.raw(" aria-labelledby=\"timeline-title\" font-family=\"system-ui, sans-serif\"");
        svg.raw(" font-size=\"13\" viewBox=\"0 0 ").number(Layout.WIDTH).raw(" ").number(height);
        svg.raw("\"><title id=\"timeline-title\">").text(captions.title()).raw("</title>");
        ticks(height);
        line(today, height, "today", captions.today());
        if (!day.equals(today)) {
            line(day, height, "read", captions.read());
        }
        var y = TOP;
        for (var lane : lanes.entrySet()) {
            locate(lane.getValue(), y + TITLE);
            y += TITLE + rows(lane.getValue()) * ROW;
        }
        dependencies(lanes.values());
        y = TOP;
        for (var lane : lanes.entrySet()) {
            lane(lane.getKey(), lane.getValue(), y, selected);
            y += TITLE + rows(lane.getValue()) * ROW;
        }
        return svg.raw("</svg>").toString();
    }

    private static int rows(List<Placed> marks) {
        return marks.stream().mapToInt(Placed::row).max().orElse(0) + 1;
    }

    private void ticks(double height) {
        for (var tick : Ticks.of(span)) {
            var x = layout.x(tick.day());
            svg.raw("<path class=\"tick\" stroke=\"#c9d2cf\" d=\"M").number(x).raw(" 22V");
            svg.number(height).raw("\"/><text class=\"scale\" fill=\"#4c5b57\"").at("x", x + 4);
            svg.raw(" y=\"16\">").text(tick.label()).raw("</text>");
        }
    }

    private void line(LocalDate day, double height, String name, String label) {
        if (day.isBefore(span.from()) || day.isAfter(span.to())) {
            return;
        }
        var x = layout.x(day);
        svg.raw("<g class=\"").raw(name).raw("\"><path stroke=\"#14211e\" stroke-width=\"2\"");
        svg.raw(name.equals("read") ? " stroke-dasharray=\"6 4\"" : "");
        svg.raw(" d=\"M").number(x).raw(" 24V").number(height).raw("\"/><text font-weight=\"700\"");
        var end = x > Layout.WIDTH - 120;
        svg.at("x", end ? x - 5 : x + 5).raw(" y=\"32\"");
        svg.raw(end ? " text-anchor=\"end\">" : ">").text(label).raw("</text></g>");
    }

    private void locate(List<Placed> marks, double top) {
        for (var mark : marks) {
            for (var entry : mark.entries()) {
                places.put(entry.key(), new double[] {mark.x(), y(mark, top)});
            }
        }
    }

    private static double y(Placed mark, double top) {
        return top + mark.row() * ROW + ROW / 2;
    }

    private void dependencies(Iterable<List<Placed>> lanes) {
        svg.raw("<g class=\"dependencies\" fill=\"none\" stroke=\"#6f7f7a\" stroke-width=\"1.5\">");
        for (var marks : lanes) {
            for (var mark : marks) {
                mark.entries().forEach(this::dependencies);
            }
        }
        svg.raw("</g>");
    }

    private void dependencies(Entry entry) {
        var to = places.get(entry.key());
        for (var key : entry.waitsFor()) {
            var from = places.get(key);
            if (from == null || to == null) {
                continue;
            }
            svg.raw("<path d=\"M").number(from[0]).raw(" ").number(from[1]);
            svg.raw("H").number(Math.max(from[0] + 14, to[0] - 18));
            svg.raw("V").number(to[1]).raw("H").number(to[0] - 11);
            svg.raw("l-5-4m5 4l-5 4\"/>");
        }
    }

    private void lane(Lane lane, List<Placed> marks, double y, String selected) {
        svg.raw("<path class=\"bed\" stroke=\"#14211e\" stroke-width=\"1\" d=\"M0 ").number(y + 3);
        svg.raw("H").number(Layout.WIDTH).raw("\"/><text class=\"lane\" font-weight=\"700\"");
        svg.raw(" fill=\"#14211e\" x=\"0\"").at("y", y + 21).raw(">").text(lane.title());
        svg.raw("</text><g role=\"list\" aria-label=\"");
        svg.text(captions.lane(lane, marks.size())).raw("\">");
        for (var mark : marks) {
            mark(mark, y(mark, y + TITLE), selected);
        }
        svg.raw("</g>");
    }

    private void mark(Placed mark, double y, String selected) {
        var isSelected = mark.entries().stream().anyMatch(e -> e.key().equals(selected));
        svg.raw("<g role=\"listitem\"><a class=\"entry").raw(isSelected ? " selected" : "");
        svg.raw("\" href=\"").text(captions.address(mark)).raw("\" aria-label=\"");
        svg.text(captions.describe(mark)).raw("\"");
        svg.raw(isSelected ? " aria-current=\"true\">" : ">");
        svg.raw("<rect class=\"ring\" fill=\"transparent\" rx=\"3\" width=\"30\" height=\"30\"");
        svg.at("x", mark.x() - 15).at("y", y - 15).raw("/>");
        range(mark, y);
        for (var former : mark.entry().formerly()) {
            ghost(mark, former, y);
        }
        if (mark.isCluster()) {
            cluster(mark, y);
        } else {
            Shapes.draw(svg, mark.entry().kind(), mark.entry().state(), mark.x(), y);
        }
        label(mark, y);
        svg.raw("</a></g>");
    }

    /** All the days that an imprecise date may mean. */
    private void range(Placed mark, double y) {
        var dates = mark.entries().stream().map(Entry::date).distinct().count();
        if (dates > 1 || mark.right() - mark.left() < 20) {
            return;
        }
        svg.raw("<rect class=\"range\" rx=\"5\" height=\"10\" fill-opacity=\"0.2\" fill=\"");
        var colour = Shapes.colour(mark.entry().kind());
        svg.raw(colour).raw("\" stroke=\"").raw(colour).raw("\" stroke-dasharray=\"2 4\"");
        svg.at("x", mark.left() + 1).at("width", mark.right() - mark.left() - 2);
        svg.at("y", y - 5).raw("/>");
    }

    private void ghost(Placed mark, EffectiveDate former, double y) {
        var x = (layout.x(former.earliest()) + layout.x(former.latest().plusDays(1))) / 2;
        if (x < 0 || x > Layout.WIDTH || mark.isCluster()) {
            return;
        }
        var colour = Shapes.colour(mark.entry().kind());
        var direction = x < mark.x() ? 1 : -1;
        svg.raw("<g class=\"ghost\" fill=\"none\" stroke-dasharray=\"3 3\" stroke=\"").raw(colour);
        svg.raw("\"><circle r=\"6\"").at("cx", x).at("cy", y).raw("/><path d=\"M");
        svg.number(x + direction * 7).raw(" ").number(y).raw("H");
        svg.number(mark.x() - direction * 11).raw("\"/></g>");
    }

    private void cluster(Placed mark, double y) {
        svg.raw("<rect class=\"cluster\" rx=\"9\" width=\"26\" height=\"18\" fill=\"");
        svg.raw(Shapes.colour(mark.entry().kind())).raw("\"").at("x", mark.x() - 13);
        svg.at("y", y - 9).raw("/><text class=\"count\" fill=\"#ffffff\" font-size=\"11\"");
        svg.raw(" font-weight=\"700\" text-anchor=\"middle\"").at("x", mark.x()).at("y", y + 4);
        svg.raw(">").number(mark.entries().size()).raw("</text>");
    }

    private void label(Placed mark, double y) {
        // with a rim, as it may lie on days that the date may mean
        svg.raw("<text class=\"name\" fill=\"#14211e\" stroke=\"#f5f7f6\" stroke-width=\"4\"");
        svg.raw(" stroke-linejoin=\"round\" paint-order=\"stroke\"").at("y", y + 4.5);
        svg.at("x", mark.labelLeft() ? mark.x() - 15 : mark.x() + 15);
        svg.raw(mark.labelLeft() ? " text-anchor=\"end\">" : ">");
        svg.text(captions.shortLabel(mark)).raw("</text>");
    }
}
