package de.kommunal.roadmap.web.page;

import de.kommunal.roadmap.reading.EventMark;
import de.kommunal.roadmap.reading.Marks.Order;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.RecordedHistory;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.web.page.Frame.Section;
import de.kommunal.roadmap.web.page.ReplayStops.Stop;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.rest.ReadRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** How the programme came to where it stands, step by step; scripts make it play. */
@PageController
class ReplayPage {

    private static final String PATH = "replay";

    /** A day may bring a whole programme. */
    private static final int MOST_CHANGES = 12;

    private final Frames frames;
    private final PageRecords pages;
    private final Records records;
    private final States states;
    private final RecordedHistory log;
    private final DueDates dueDates;
    private final Since since;
    private final MessageSource messages;
    private final Clock clock;

    ReplayPage(
            Frames frames,
            PageRecords pages,
            Records records,
            States states,
            RecordedHistory log,
            DueDates dueDates,
            Since since,
            MessageSource messages,
            Clock clock) {
        this.frames = frames;
        this.pages = pages;
        this.records = records;
        this.states = states;
        this.log = log;
        this.dueDates = dueDates;
        this.since = since;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param order {@code recorded} for event by event as it became known, {@code effective} for
     *     day by day as it holds
     * @param until the step that is shown: the position of its event, or its day; the first one if
     *     absent
     * @param step the number of a step, from the form; leads to its address
     */
    @GetMapping("/programmes/{programme}/replay")
    String replay(
            ReadRequest request,
            @RequestParam(defaultValue = "recorded") String order,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String step,
            Model page) {
        var stops = ReplayStops.of(request.reading(), order(order), states);
        var frame = frames.of(request, Section.COMPARISON);
        var all = stops.all();
        if (step != null) {
            var wanted = all.isEmpty() ? null : all.get(number(step, all.size()) - 1);
            return "redirect:" + frame.address(address(stops, wanted));
        }
        page.addAttribute("frame", frame);
        page.addAttribute("order", order);
        page.addAttribute("size", all.size());
        if (all.isEmpty()) {
            page.addAttribute("words", pages.words(request.reading()));
            return PATH;
        }
        int number = until == null ? 0 : number(stops, until);
        links(stops, number, frame, page);
        show(all.get(number), request.reading(), frame, page);
        return PATH;
    }

    private static Order order(String word) {
        return switch (word) {
            case "recorded" -> Order.RECORDED;
            case "effective" -> Order.EFFECTIVE;
            default -> throw ApiProblem.parameter("order", word, "recorded or effective");
        };
    }

    private static int number(String step, int most) {
        var text = step.strip();
        if (!text.matches("[0-9]{1,9}")) {
            throw ApiProblem.parameter("step", step, "a number from 1 to " + most);
        }
        return Math.clamp(Integer.parseInt(text), 1, most);
    }

    private static int number(ReplayStops stops, String until) {
        if (stops.order() == Order.EFFECTIVE) {
            return stops.on(PageDates.day("until", until));
        }
        if (!until.matches("[0-9]{1,17}")) {
            throw ApiProblem.parameter("until", until, "the position of an event, such as 48");
        }
        return stops.behind(Long.parseLong(until));
    }

    private static void links(ReplayStops stops, int number, Frame frame, Model page) {
        var all = stops.all();
        int last = all.size() - 1;
        page.addAttribute("number", number + 1);
        page.addAttribute("first", number == 0 ? null : to(stops, 0, frame));
        page.addAttribute("back", number == 0 ? null : to(stops, number - 1, frame));
        page.addAttribute("on", number == last ? null : to(stops, number + 1, frame));
        page.addAttribute("last", number == last ? null : to(stops, last, frame));
    }

    private static String to(ReplayStops stops, int number, Frame frame) {
        return frame.address(address(stops, stops.all().get(number)));
    }

    private static String address(ReplayStops stops, @Nullable Stop stop) {
        return PATH
                + "?order="
                + stops.order().name().toLowerCase(Locale.ROOT)
                + (stop == null ? "" : "&until=" + stop.until());
    }

    /** What the step brought, and where the programme stood then, as the overview tells it. */
    private void show(Stop stop, Reading end, Frame frame, Model page) {
        var then = new Reading(end.programme(), stop.at(), end.audience());
        var words = pages.words(then);
        var day = stop.at().validAt();
        var overview = Overview.of(then, pages, dueDates.open(then, words), day);
        page.addAttribute("words", words);
        page.addAttribute("shown", frame.at(stop.at()));
        page.addAttribute("overview", overview);
        page.addAttribute("summary", new Summary(messages, words).of(overview));
        page.addAttribute(
                "figures", ProgrammeSummary.of(frame.programme(), records, then).figures());
        var mark = stop.mark();
        page.addAttribute(
                "changes",
                mark == null
                        ? since.changes(stop.before(), then, MOST_CHANGES)
                        : since.changedBy(mark, stop.before(), then, end));
        if (mark != null) {
            event(mark, page);
        }
    }

    private void event(EventMark mark, Model page) {
        page.addAttribute("position", mark.position());
        page.addAttribute("recordedAt", mark.recordedAt().atZone(clock.getZone()));
        page.addAttribute("record", mark.record());
        log.at(List.of(mark.position())).stream()
                .findFirst()
                .ifPresent(recorded -> {
                    var event = recorded.event();
                    page.addAttribute("type", event.getClass().getSimpleName());
                    page.addAttribute("effective", event.provenance().effective());
                });
    }
}
