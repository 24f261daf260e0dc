package de.kommunal.roadmap.web.chart;

import de.kommunal.roadmap.partner.PartnerView;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.web.chart.Span.Zoom;
import de.kommunal.roadmap.web.page.Frame.Section;
import de.kommunal.roadmap.web.page.Frames;
import de.kommunal.roadmap.web.page.PageController;
import de.kommunal.roadmap.web.page.PageRecords;
import de.kommunal.roadmap.web.rest.ReadRequest;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Who did what when, and what is planned, as a picture and as a table. */
@PageController
class TimelinePage {

    private static final int ROWS = 100;

    private final Frames frames;
    private final PageRecords records;
    private final DatedEntries entries;
    private final Records moments;
    private final MessageSource messages;

    TimelinePage(
            Frames frames,
            PageRecords records,
            DatedEntries entries,
            Records moments,
            MessageSource messages) {
        this.frames = frames;
        this.records = records;
        this.entries = entries;
        this.moments = moments;
        this.messages = messages;
    }

    @GetMapping("/programmes/{programme}/timeline")
    String timeline(ReadRequest request, @ModelAttribute Wanted.Parameters sent, Model page) {
        var wanted = Wanted.of(sent);
        var chart = chart(request, wanted);
        var shown = chart.shown();
        var pages = Math.max(1, (shown.size() + ROWS - 1) / ROWS);
        var number = Math.min(wanted.page(), pages);
        page.addAttribute("frame", chart.captions().frame());
        page.addAttribute("words", chart.captions().words());
        page.addAttribute("wanted", wanted);
        page.addAttribute("chart", chart);
        page.addAttribute("svg", chart.draw());
        page.addAttribute(
                "rows", shown.subList((number - 1) * ROWS, Math.min(number * ROWS, shown.size())));
        page.addAttribute("number", number);
        page.addAttribute("pages", pages);
        page.addAttribute("zooms", List.of(Zoom.values()));
        page.addAttribute("kinds", List.of(Entry.Kind.values()));
        page.addAttribute("partners", records.all(PartnerView.class, request.reading()));
        return "timeline";
    }

    /** The picture alone, such as for slides. */
    @GetMapping("/programmes/{programme}/timeline.svg")
    ResponseEntity<byte[]> svg(ReadRequest request, @ModelAttribute Wanted.Parameters sent) {
        var chart = chart(request, Wanted.of(sent));
        var name = request.reading().programme().value() + "-timeline.svg";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(chart.draw().getBytes(StandardCharsets.UTF_8));
    }

    private Chart chart(ReadRequest request, Wanted wanted) {
        var reading = request.reading();
        var frame = frames.of(request, Section.TIMELINE);
        var all = entries.of(reading);
        var start =
                wanted.start() == null ? Span.start(wanted.zoom(), frame.today()) : wanted.start();
        var span =
                wanted.zoom() == Zoom.ALL
                        ? whole(reading, frame.today())
                        : Span.of(wanted.zoom(), start);
        var captions = new TimelineCaptions(frame, wanted, span, records.words(reading), messages);
        return new Chart(wanted, span, captions, all.stream().filter(wanted::includes).toList());
    }

    /**
     * Of all that is known, from whatever day on it holds, so that the scale stays when the day
     * moves; and no more than is known at that moment, so that a permalink stays what it is.
     */
    private Span whole(Reading reading, LocalDate today) {
        var everything =
                new Reading(
                        reading.programme(),
                        moments.momentAt(LocalDate.MAX, reading.moment().position()),
                        reading.audience());
        var known = entries.dates(everything);
        return Span.around(
                Stream.concat(known.stream().map(EffectiveDate::earliest), Stream.of(today))
                        .min(LocalDate::compareTo)
                        .orElse(today),
                Stream.concat(known.stream().map(EffectiveDate::latest), Stream.of(today))
                        .max(LocalDate::compareTo)
                        .orElse(today));
    }
}
