package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.programme.ProgrammeView;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.web.audit.EventPages.EventPage;
import de.kommunal.roadmap.web.commands.Origin;
import de.kommunal.roadmap.web.page.PageController;
import de.kommunal.roadmap.web.page.PageDates;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.security.Actor;
import de.kommunal.roadmap.web.security.Role;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The log, page by page. */
@PageController
class EventsPage {

    private static final Duration COURTESY = Duration.ofSeconds(1);

    private final EventLog log;
    private final Records records;
    private final EventQueries queries;
    private final EventPages pages;
    private final EventRows rows;
    private final Clock clock;

    EventsPage(
            EventLog log,
            Records records,
            EventQueries queries,
            EventPages pages,
            EventRows rows,
            Clock clock) {
        this.log = log;
        this.records = records;
        this.queries = queries;
        this.pages = pages;
        this.rows = rows;
        this.clock = clock;
    }

    @GetMapping("/audit")
    String audit() {
        return "redirect:/audit/events";
    }

    /** What can't be read is said beside the form, which keeps it. */
    @GetMapping("/audit/events")
    String events(HttpServletRequest request, HttpServletResponse response, Model page) {
        var fields = new EventFields(request);
        long head = log.head().position();
        records.await(head, COURTESY);
        EventPage found;
        try {
            var parameters = fields.parameters(request);
            found = pages.page(queries.filter(parameters), parameters);
        } catch (ApiProblem e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            page.addAttribute("wrong", e.parameter().orElse("type"));
            found = new EventPage(List.of(), OptionalLong.empty(), OptionalLong.empty(), true);
        }
        page.addAttribute("section", "events");
        page.addAttribute("fields", fields);
        page.addAttribute("head", head);
        page.addAttribute("rows", rows.of(found.events()));
        page.addAttribute("newer", found.after().stream().boxed().findFirst().orElse(null));
        page.addAttribute("older", found.before().stream().boxed().findFirst().orElse(null));
        page.addAttribute("types", rows.types());
        page.addAttribute("roles", roles());
        page.addAttribute("origins", Arrays.stream(Origin.values()).map(Origin::name).toList());
        page.addAttribute(
                "programmes",
                records.programmes(
                        ProgrammeView.class,
                        records.momentAt(LocalDate.MAX, records.position()),
                        Audience.INTERNAL));
        return "events";
    }

    /**
     * Leads from the form to the page, at an address without what was left empty.
     *
     * @param position to jump to
     * @param day to jump to, if no position is given; at its end
     */
    @GetMapping("/audit/events/find")
    String find(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String position,
            @RequestParam(defaultValue = "") String day) {
        var fields = new EventFields(request);
        if (position.strip().matches("[0-9]{1,17}")) {
            return "redirect:" + fields.address("before", Long.parseLong(position.strip()) + 1);
        }
        if (!position.isBlank()) {
            return "redirect:" + fields.address("before", position.strip());
        }
        if (day.isBlank()) {
            return "redirect:" + fields.address("", null);
        }
        var end = PageDates.day("day", day).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return "redirect:" + fields.address("before", log.positionAt(end.minusMillis(1)) + 1);
    }

    private static List<String> roles() {
        return Stream.concat(
                        Arrays.stream(Role.values()).map(Role::name),
                        Stream.of(Actor.SYSTEM.role()))
                .toList();
    }
}
