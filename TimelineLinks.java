package de.kommunal.roadmap.web.lanes;

import de.kommunal.roadmap.web.chart.Span;
import de.kommunal.roadmap.web.page.Frame;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Where the parts of the timeline are, at the moment of the page. */
record TimelineLinks(Frame frame, Timeline timeline) {

    /** A zoom that can be chosen. */
    record ZoomLink(Zoom zoom, String word, String href, boolean current) {}

    private String page(TimelineQuery query) {
        return frame.address(query.path("timeline"));
    }

    public List<ZoomLink> zooms() {
        return Arrays.stream(Zoom.values())
                .map(zoom ->
                        new ZoomLink(
                                zoom,
                                zoom.word(),
                                page(timeline.zoomed(zoom)),
                                zoom == timeline.zoom()))
                .toList();
    }

    public @Nullable String earlier() {
        return moved(-1);
    }

    public @Nullable String later() {
        return moved(1);
    }

    private @Nullable String moved(int windows) {
        var there = timeline.moved(windows);
        return there == null ? null : page(there);
    }

    /** The part around a day. */
    public String around(LocalDate day) {
        var zoom = timeline.zoom();
        return page(timeline.here().seen(zoom, zoom.around(day, timeline.axis()).first()));
    }

    public @Nullable String finer() {
        return other(timeline.zoom().finer());
    }

    public @Nullable String coarser() {
        return other(timeline.zoom().coarser());
    }

    private @Nullable String other(Zoom zoom) {
        return zoom == timeline.zoom() ? null : page(timeline.zoomed(zoom));
    }

    /** The details of an entry. */
    public String entry(String key) {
        return page(timeline.here().selecting(key)) + "#detail";
    }

    public String tablePage(int number) {
        return page(timeline.here().onPage(number)) + "#table";
    }

    /** The days of a cluster in the next zoom; in the finest one, the table. */
    public String cluster(Span days) {
        var zoom = timeline.zoom();
        return zoom.finer() == zoom
                ? "#table"
                : page(timeline.here().seen(zoom.finer(), days.first()));
    }

    /** The same without a filter. */
    public String unfiltered() {
        return page(timeline.here().filtered(null, null));
    }

    /** The members of a group one by one. */
    public String partner(String id) {
        return page(timeline.here().filtered(timeline.query().kind(), id));
    }

    public String svg() {
        return frame.address(timeline.here().path("timeline.svg"));
    }
}
