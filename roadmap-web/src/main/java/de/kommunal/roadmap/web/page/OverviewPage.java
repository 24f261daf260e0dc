package de.kommunal.roadmap.web.page;

import de.kommunal.roadmap.web.page.Frame.Section;
import de.kommunal.roadmap.web.rest.ReadRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the programme stands, what waits for whom, and what happens next. */
@PageController
class OverviewPage {

    private static final int MOST_CHANGES = 8;
    private static final int DEFAULT_DAYS = 30;

    private final Frames frames;
    private final PageRecords records;
    private final DueDates dueDates;
    private final Since since;
    private final EarlierMoments moments;
    private final MessageSource messages;

    OverviewPage(
            Frames frames,
            PageRecords records,
            DueDates dueDates,
            Since since,
            EarlierMoments moments,
            MessageSource messages) {
        this.frames = frames;
        this.records = records;
        this.dueDates = dueDates;
        this.since = since;
        this.moments = moments;
        this.messages = messages;
    }

    /**
     * @param from the day since which changes are told; at its end
     */
    @GetMapping("/programmes/{programme}")
    String overview(
            ReadRequest request,
            @RequestParam(name = "since", required = false) @Nullable String from,
            Model page) {
        var reading = request.reading();
        var words = records.words(reading);
        var day = reading.moment().validAt();
        var sinceDay = from == null ? day.minusDays(DEFAULT_DAYS) : PageDates.day("since", from);
        page.addAttribute("frame", frames.of(request, Section.OVERVIEW));
        page.addAttribute("words", words);
        page.addAttribute("since", sinceDay);
        var overview = Overview.of(reading, records, dueDates.open(reading, words), day);
        page.addAttribute("overview", overview);
        page.addAttribute("summary", new Summary(messages, words).of(overview));
        page.addAttribute(
                "changes",
                since.changes(
                        moments.asKnownThen(sinceDay, reading.moment()), reading, MOST_CHANGES));
        return "overview";
    }
}
