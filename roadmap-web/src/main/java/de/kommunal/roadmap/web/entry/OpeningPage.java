package de.kommunal.roadmap.web.entry;

import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.web.entry.EntryForm.Result;
import de.kommunal.roadmap.web.page.PageController;
import de.kommunal.roadmap.web.rest.NewIds;
import de.kommunal.roadmap.web.rest.Problem;
import de.kommunal.roadmap.web.security.CurrentActor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tools.jackson.databind.node.JsonNodeFactory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Where a programme begins, outside of all others. */
@PageController
class OpeningPage {

    private final Entries entries;
    private final Records records;
    private final CurrentActor actor;
    private final Clock clock;

    OpeningPage(Entries entries, Records records, CurrentActor actor, Clock clock) {
        this.entries = entries;
        this.records = records;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping("/start/programme")
    String form(Model page) {
        var form =
                new EntryForm(
                        EntryKinds.OPENING,
                        JsonNodeFactory.instance.objectNode(),
                        UUID.randomUUID().toString(),
                        NewIds.next(),
                        null);
        return show(form, Result.NONE, page);
    }

    /**
     * @param act as of other entries
     */
    @PostMapping("/start/programme")
    String submit(
            @RequestParam String act,
            @RequestParam String key,
            HttpServletRequest sent,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model page) {
        var body = new FormBody(sent.getParameterMap()).read(EntryKinds.shapes(EntryKinds.OPENING));
        var form = new EntryForm(EntryKinds.OPENING, body, key, NewIds.next(), null);
        if (act.equals("record")) {
            var outcome = entries.open(form);
            if (outcome.subject() != null) {
                records.await(outcome.position(), Entries.READ_SIDE);
                flash.addFlashAttribute("opened", body.path("id").asString());
                flash.addFlashAttribute("openedName", body.path("name").asString());
                return "redirect:/";
            }
            return refused(form, outcome.result(), response, page);
        }
        if (act.equals("check")) {
            var result = entries.checkOpening(form, moment());
            return result.problem() == null
                    ? show(form, result, page)
                    : refused(form, result, response, page);
        }
        return show(form, Result.NONE, page);
    }

    private String refused(
            EntryForm form, Result result, HttpServletResponse response, Model page) {
        var problem = result.problem();
        response.setStatus(problem == null ? HttpStatus.CONFLICT.value() : problem.status());
        if (problem == null || !problem.code().equals("already-exists")) {
            var again = problem != null && problem.code().equals("idempotency-key-reused");
            return show(again ? form.anew() : form, result, page);
        }
        var atItsPlace =
                problem.with(
                        List.of(new Problem.Fault("/id", null, null, "an id that is not taken")));
        return show(form, new Result(atItsPlace, null), page);
    }

    private String show(EntryForm form, Result result, Model page) {
        // nothing is recorded in a programme that nobody has opened
        var nowhere = new Reading(new ProgrammeId(NewIds.next()), moment(), actor.audience());
        var fields = entries.fields(form, result, nowhere);
        page.addAttribute("form", form);
        page.addAttribute("result", result);
        page.addAttribute("fields", fields);
        page.addAttribute("faulty", fields.stream().flatMap(Field::faulty).toList());
        page.addAttribute("warnings", entries.warnings(form));
        return "opening";
    }

    private Moment moment() {
        var now = clock.instant();
        return new Moment(LocalDate.ofInstant(now, clock.getZone()), now, records.position());
    }
}
