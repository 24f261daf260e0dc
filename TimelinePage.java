package de.kommunal.roadmap.web.lanes;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.RecordedEvents;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.web.chart.MarkKind;
import de.kommunal.roadmap.web.page.Frame.Section;
import de.kommunal.roadmap.web.page.Frames;
import de.kommunal.roadmap.web.page.PageController;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.rest.ReadRequest;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The timeline as a page, and its drawing as a file. */
@PageController
class TimelinePage {

    /** So many rows of the table stand on a page. */
    private static final int ROWS = 100;

    private static final MediaType SVG =
            new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final Frames frames;
    private final TimelineReading timelines;
    private final States states;
    private final RecordedEvents events;
    private final Clock clock;

    TimelinePage(
            Frames frames,
            TimelineReading timelines,
            States states,
            RecordedEvents events,
            Clock clock) {
        this.frames = frames;
        this.timelines = timelines;
        this.states = states;
        this.events = events;
        this.clock = clock;
    }

    /** What the page and its parts are asked for, as it was written. */
    record Wanted(
            @RequestParam(defaultValue = "") String zoom,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") String selected,
            @RequestParam(defaultValue = "") String page) {

        TimelineQuery query() {
            return TimelineQuery.of(zoom, from, kind, partner, selected, page);
        }
    }

    /**
     * @throws ApiProblem 400 if a parameter can't be understood
     */
    @GetMapping("/programmes/{programme}/timeline")
    String timeline(ReadRequest request, Wanted wanted, Model page) {
        var query = wanted.query();
        var reading = request.reading();
        var frame = frames.of(request, Section.TIMELINE);
        var result = timelines.read(reading, query, frame);
        var timeline = result.timeline();
        var pages = Math.max(1, (timeline.entries().size() + ROWS - 1) / ROWS);
        if (query.page() > pages) {
            throw ApiProblem.parameter("page", "" + query.page(), "at most " + pages);
        }
        var first = (query.page() - 1) * ROWS;
        page.addAttribute("frame", frame);
        page.addAttribute("words", result.words().page());
        page.addAttribute("say", result.words());
        page.addAttribute("timeline", timeline);
        page.addAttribute("links", result.links());
        page.addAttribute("drawing", timeline.entries().isEmpty() ? null : result.drawing(""));
        page.addAttribute("known", !result.all().isEmpty());
        page.addAttribute("legend", kinds(timeline.entries()));
        page.addAttribute("kinds", kinds(result.all()));
        page.addAttribute("partners", partners(result));
        page.addAttribute(
                "rows",
                timeline.entries()
                        .subList(first, Math.min(first + ROWS, timeline.entries().size())));
        page.addAttribute("pages", pages);
        page.addAttribute(
                "detail",
                timeline.selected()
                        .map(entry -> Detail.of(entry, reading, states, events, clock.getZone()))
                        .orElse(null));
        page.addAttribute("signedIn", reading.audience() == Audience.INTERNAL);
        return "timeline";
    }

    /** Addresses in a file lead nowhere unless they say where they are from. */
    @GetMapping("/programmes/{programme}/timeline.svg")
    ResponseEntity<String> drawing(ReadRequest request, Wanted wanted) {
        var frame = frames.of(request, Section.TIMELINE);
        var result = timelines.read(request.reading(), wanted.query(), frame);
        var base = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        var name = "%s-%s.svg".formatted(frame.programme().id(), frame.moment().validAt());
        return ResponseEntity.ok()
                .contentType(SVG)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(result.drawing(base));
    }

    private static List<MarkKind> kinds(List<Entry> entries) {
        return entries.stream().map(Entry::kind).distinct().sorted().toList();
    }

    /** Ids of those whom an entry concerns, by name. */
    private static Map<String, String> partners(TimelineReading.Result result) {
        var names = new TreeMap<String, String>();
        result.all().stream()
                .flatMap(entry -> entry.partners().stream())
                .distinct()
                .forEach(id -> names.put(result.words().page().partner(id), id));
        return names;
    }
}
