package de.kommunal.roadmap.web.entry;

import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.entry.EntryForm.Result;
import de.kommunal.roadmap.web.page.Frame.Section;
import de.kommunal.roadmap.web.page.Frames;
import de.kommunal.roadmap.web.page.PageController;
import de.kommunal.roadmap.web.rest.NewIds;
import de.kommunal.roadmap.web.rest.Problem;
import de.kommunal.roadmap.web.rest.ReadRequest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/** Where the project office enters what the minutes say. */
@PageController
class EntryPage {

    private final Frames frames;
    private final Entries entries;
    private final Prefill prefill;
    private final Records records;

    EntryPage(Frames frames, Entries entries, Prefill prefill, Records records) {
        this.frames = frames;
        this.entries = entries;
        this.prefill = prefill;
        this.records = records;
    }

    @GetMapping("/programmes/{programme}/entries")
    String menu(ReadRequest request, Model page) {
        page.addAttribute("frame", frames.of(request, Section.ENTRIES));
        page.addAttribute("groups", EntryKinds.groups());
        return "entries";
    }

    /**
     * An empty form, or one that is filled in with what is known.
     *
     * @param subject that it is about, such as {@code milestone/start}
     * @param event id of the event that it corrects or voids
     */
    @GetMapping("/programmes/{programme}/entries/{command}")
    String form(
            ReadRequest request,
            @PathVariable String command,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String event,
            Model page) {
        var type = EntryKinds.command(command).orElseThrow(EntryPage::none);
        var about = subject == null ? null : subject(subject);
        var form =
                new EntryForm(
                        type,
                        prefill.body(type, about, event),
                        UUID.randomUUID().toString(),
                        NewIds.next(),
                        about == null ? null : prefill.version(request.reading(), about));
        return show(request, form, Result.NONE, page);
    }

    /**
     * @param act {@code check} tells what it would change, {@code record} records it, anything else
     *     gives more room to enter
     */
    @PostMapping("/programmes/{programme}/entries/{command}")
    String submit(
            ReadRequest request,
            @PathVariable String command,
            @RequestParam String act,
            @RequestParam String key,
            @RequestParam String newId,
            @RequestParam(required = false) @Nullable Long version,
            HttpServletRequest sent,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model page) {
        var type = EntryKinds.command(command).orElseThrow(EntryPage::none);
        var shapes = EntryKinds.shapes(type);
        var body = new FormBody(sent.getParameterMap()).read(shapes);
        var form = new EntryForm(type, body, key, newId, version);
        if (act.equals("record")) {
            var outcome = entries.record(form, request.reading());
            if (outcome.subject() != null) {
                records.await(outcome.position(), Entries.READ_SIDE);
                flash.addFlashAttribute("recorded", true);
                return "redirect:/programmes/"
                        + request.reading().programme().value()
                        + "/subjects/"
                        + outcome.subject();
            }
            return refused(request, form, outcome.result(), response, page);
        }
        if (act.equals("check")) {
            var result = entries.check(form, request.reading());
            return result.problem() == null
                    ? show(request, form, result, page)
                    : refused(request, form, result, response, page);
        }
        return show(request, form, Result.NONE, page);
    }

    private String refused(
            ReadRequest request,
            EntryForm form,
            Result result,
            HttpServletResponse response,
            Model page) {
        var problem = result.problem();
        response.setStatus(problem == null ? HttpStatus.CONFLICT.value() : problem.status());
        return show(request, problem == null ? form : again(form, problem), result, page);
    }

    /** As it can be sent after its writer has read why it was not recorded. */
    private static EntryForm again(EntryForm form, Problem problem) {
        return switch (problem.code()) {
            // it was sent before with something else in it: what is in it now is another entry
            case "idempotency-key-reused" -> form.anew();
            // what others did meanwhile is seen now
            case "stale-version" -> form.seen(problem.currentVersion());
            default -> form;
        };
    }

    private String show(ReadRequest request, EntryForm form, Result result, Model page) {
        page.addAttribute("frame", frames.of(request, Section.ENTRIES));
        page.addAttribute("form", form);
        page.addAttribute("result", result);
        var fields = entries.fields(form, result, request.reading());
        page.addAttribute("fields", fields);
        page.addAttribute("faulty", fields.stream().flatMap(Field::faulty).toList());
        page.addAttribute("warnings", entries.warnings(form));
        return "entry";
    }

    private static Subject subject(String written) {
        try {
            return Subject.of(written);
        } catch (IllegalArgumentException e) {
            throw none();
        }
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
