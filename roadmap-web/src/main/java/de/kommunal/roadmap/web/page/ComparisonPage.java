package de.kommunal.roadmap.web.page;

import de.kommunal.roadmap.deliberation.DeliberationView;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.web.page.Frame.Section;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.rest.ReadRequest;
import de.kommunal.roadmap.web.wording.NameBook;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Two dates side by side: the one of the time bar, and an earlier one. */
@PageController
class ComparisonPage {

    /** More records are counted, but not shown at once. */
    private static final int MOST = 200;

    private final Frames frames;
    private final PageRecords records;
    private final EarlierMoments moments;
    private final States states;
    private final NameBook book;

    ComparisonPage(
            Frames frames,
            PageRecords records,
            EarlierMoments moments,
            States states,
            NameBook book) {
        this.frames = frames;
        this.records = records;
        this.moments = moments;
        this.states = states;
        this.book = book;
    }

    /**
     * A day that is often asked for.
     *
     * @param message what it is called
     */
    record Preset(String message, LocalDate day) {}

    /**
     * @param from the earlier day, as people or programs write it
     * @param known {@code then} for what was known on that day, {@code now} for what is known of it
     *     by now
     */
    @GetMapping("/programmes/{programme}/comparison")
    String comparison(
            ReadRequest request,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(defaultValue = "then") String known,
            Model page) {
        var reading = request.reading();
        var later = reading.moment();
        if (!List.of("then", "now").contains(known)) {
            throw ApiProblem.parameter("known", known, "then or now");
        }
        var presets = presets(reading);
        var day = from == null ? presets.getFirst().day() : PageDates.day("from", from);
        if (day.isAfter(later.validAt())) {
            throw ApiProblem.parameter("from", from, "a day that is not after " + later.validAt());
        }
        var earlier =
                known.equals("then")
                        ? moments.asKnownThen(day, later)
                        : moments.asKnownLater(day, later);
        var names = book.at(reading, new Reading(reading.programme(), earlier, reading.audience()));
        page.addAttribute("frame", frames.of(request, Section.COMPARISON));
        page.addAttribute("words", records.words(reading));
        page.addAttribute("presets", presets);
        page.addAttribute("from", day);
        page.addAttribute("known", known);
        page.addAttribute(
                "comparison",
                Comparison.of(
                        earlier, reading, states, names, LocaleContextHolder.getLocale(), MOST));
        return "comparison";
    }

    private List<Preset> presets(Reading reading) {
        var day = reading.moment().validAt();
        var presets = new ArrayList<Preset>();
        presets.add(new Preset("month", day.minusDays(30)));
        presets.add(new Preset("week", day.minusDays(7)));
        presets.add(
                new Preset(
                        "quarter",
                        day.withMonth(day.getMonth().firstMonthOfQuarter().getValue())
                                .withDayOfMonth(1)));
        records.all(DeliberationView.class, reading).stream()
                .flatMap(deliberation -> deliberation.steps().stream())
                .map(DeliberationView.Step::date)
                .filter(sitting -> sitting.isBefore(day))
                .max(LocalDate::compareTo)
                .ifPresent(sitting -> presets.add(new Preset("sitting", sitting)));
        return presets;
    }
}
