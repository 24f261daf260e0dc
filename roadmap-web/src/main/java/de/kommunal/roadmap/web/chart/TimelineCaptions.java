package de.kommunal.roadmap.web.chart;

import de.kommunal.roadmap.web.chart.Entry.Lane;
import de.kommunal.roadmap.web.chart.Span.Zoom;
import de.kommunal.roadmap.web.page.Frame;
import de.kommunal.roadmap.web.page.PageWords;

import org.springframework.context.MessageSource;

import java.time.LocalDate;

/** What is written at a timeline, in the language of its reader. */
record TimelineCaptions(
        Frame frame, Wanted wanted, Span span, PageWords words, MessageSource messages)
        implements Drawing.Captions {

    @Override
    public String title() {
        return say("title", words.day(span.from()), words.day(span.to()));
    }

    @Override
    public String describe(Placed placed) {
        if (placed.isCluster()) {
            return say("cluster.of", placed.entries().size(), shortLabel(placed));
        }
        return describe(placed.entry());
    }

    String describe(Entry entry) {
        return String.join(
                ", ", kind(entry) + ": " + entry.label(), words.date(entry.date()), state(entry));
    }

    String kind(Entry entry) {
        return say("kind." + entry.kind());
    }

    String state(Entry entry) {
        return say("state." + entry.state());
    }

    @Override
    public String shortLabel(Placed placed) {
        return placed.isCluster()
                ? say("cluster." + placed.entry().kind(), placed.entries().size())
                : Layout.shortened(placed.entry().label());
    }

    /** Many lead to where they are apart, or, if they are as near as can be, to the table. */
    @Override
    public String address(Placed placed) {
        if (!placed.isCluster()) {
            return frame.address(wanted.selecting(placed.entry().key()).path("timeline"))
                    + "#selected";
        }
        var closer = closer(wanted.zoom());
        var together = placed.entries().stream().map(Entry::date).distinct().count() == 1;
        return together || closer == wanted.zoom()
                ? frame.address(wanted.path("timeline")) + "#table"
                : frame.address(
                        wanted.with(closer, around(placed.entry().first())).path("timeline"));
    }

    private static Zoom closer(Zoom zoom) {
        return switch (zoom) {
            case ALL -> Zoom.YEARS;
            case YEARS -> Zoom.YEAR;
            case YEAR, QUARTER -> Zoom.QUARTER;
        };
    }

    private static LocalDate around(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths(1);
    }

    @Override
    public String lane(Lane lane, int marks) {
        return say("lane.of", lane.title(), marks);
    }

    @Override
    public String today() {
        return say("today");
    }

    @Override
    public String read() {
        return words.day(frame.moment().validAt());
    }

    private String say(String message, Object... arguments) {
        return messages.getMessage("timeline." + message, arguments, words.locale());
    }
}
