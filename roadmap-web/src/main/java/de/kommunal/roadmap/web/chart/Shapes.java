package de.kommunal.roadmap.web.chart;

import de.kommunal.roadmap.web.chart.Entry.Kind;
import de.kommunal.roadmap.web.chart.Entry.State;

/** The shapes of the timeline: what it is by its form, how it stands by its filling. */
final class Shapes {

    private static final double R = 8;

    private Shapes() {}

    /** The same values as in the style sheet, for where no style sheet is. */
    static String colour(Kind kind) {
        return switch (kind) {
            case MILESTONE -> "#1f7a5c";
            case SITTING, RESOLUTION -> "#2f6aa8";
            case EXAMINATION -> "#8a5a12";
            case REPORT, INFORMATION -> "#77708f";
            case ACCESSION -> "#a5452f";
        };
    }

    /** A shape around a point. */
    static void draw(Svg svg, Kind kind, State state, double x, double y) {
        var colour = colour(kind);
        svg.raw("<path class=\"shape\" d=\"");
        outline(svg, kind, x, y);
        svg.raw("\" stroke-width=\"2.5\" stroke-linejoin=\"round\" stroke=\"").raw(colour);
        svg.raw("\" fill=\"").raw(state == State.DONE ? colour : "#ffffff").raw("\"/>");
        if (state == State.OVERDUE) {
            svg.raw("<path class=\"note\" stroke-width=\"2.5\" stroke=\"")
                    .raw(colour)
                    .raw("\" d=\"M");
            svg.number(x).raw(" ").number(y - 4.5).raw("v5.5m0 2v2\"/>");
        }
        if (state == State.CANCELLED) {
            svg.raw("<path class=\"note\" stroke-width=\"2.5\" stroke=\"")
                    .raw(colour)
                    .raw("\" d=\"M");
            svg.number(x - R - 2).raw(" ").number(y + R + 2).raw("l20-20\"/>");
        }
    }

    private static void outline(Svg svg, Kind kind, double x, double y) {
        switch (kind) {
            case MILESTONE -> from(svg, x, y - R - 1).raw("l9 9-9 9-9-9z");
            case SITTING -> from(svg, x - R, y).raw("a8 8 0 1 0 16 0a8 8 0 1 0-16 0z");
            case RESOLUTION -> from(svg, x - 7, y - 7).raw("h14v14h-14z");
            case EXAMINATION -> from(svg, x - 9, y).raw("l4.5-8h9l4.5 8-4.5 8h-9z");
            case REPORT -> from(svg, x - 6.5, y - R).raw("h8.5l5 5v11h-13.5z");
            case INFORMATION -> from(svg, x, y - R).raw("l9 15h-18z");
            case ACCESSION -> from(svg, x - 3, y - R).raw("h6v5h5v6h-5v5h-6v-5h-5v-6h5z");
        }
    }

    private static Svg from(Svg svg, double x, double y) {
        return svg.raw("M").number(x).raw(" ").number(y);
    }
}
