package de.kommunal.roadmap.web.chart;

import de.kommunal.roadmap.web.chart.Span.Zoom;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A timeline as it is asked for.
 *
 * @param entries all that pass the filter, also outside of the days that are shown
 */
record Chart(Wanted wanted, Span span, TimelineCaptions captions, List<Entry> entries) {

    String draw() {
        var frame = captions.frame();
        return new Drawing(span, captions)
                .draw(entries, frame.today(), frame.moment().validAt(), wanted.selected());
    }

    /** What is drawn, in the order of time. */
    List<Entry> shown() {
        return entries.stream()
                .filter(span::touches)
                .sorted(Comparator.comparing(Entry::date))
                .toList();
    }

    public boolean isEmpty() {
        return entries.stream().noneMatch(span::touches);
    }

    public long before() {
        return entries.stream().filter(entry -> entry.last().isBefore(span.from())).count();
    }

    public long after() {
        return entries.stream().filter(entry -> entry.first().isAfter(span.to())).count();
    }

    /** What an entry waits for, as far as it is on the timeline. */
    public List<Entry> waitedFor(Entry entry) {
        return entries.stream().filter(e -> entry.waitsFor().contains(e.key())).toList();
    }

    public Optional<Entry> selected() {
        return entries.stream().filter(e -> e.key().equals(wanted.selected())).findFirst();
    }

    public boolean isWhole() {
        return wanted.zoom() == Zoom.ALL;
    }

    public String earlier() {
        return wanted.with(wanted.zoom(), span.moved(wanted.zoom(), -1)).path("timeline");
    }

    public String later() {
        return wanted.with(wanted.zoom(), span.moved(wanted.zoom(), 1)).path("timeline");
    }

    /** The same days nearer or farther. */
    public String zoomed(Zoom zoom) {
        var middle = span.from().plusDays(span.days() / 2);
        var start =
                switch (zoom) {
                    case ALL -> null;
                    case YEARS -> middle.withDayOfYear(1).minusYears(1);
                    case YEAR -> middle.withDayOfYear(1);
                    case QUARTER -> middle.withDayOfMonth(1).minusMonths(1);
                };
        return wanted.with(zoom, start).path("timeline");
    }

    public String file() {
        return wanted.path("timeline.svg");
    }

    public String page(int number) {
        return wanted.onPage(number).path("timeline") + "#table";
    }

    public String closed() {
        return wanted.selecting("").path("timeline");
    }

    public String describe(Entry entry) {
        return captions.describe(entry);
    }

    public String kind(Entry entry) {
        return captions.kind(entry);
    }

    public String state(Entry entry) {
        return captions.state(entry);
    }
}
