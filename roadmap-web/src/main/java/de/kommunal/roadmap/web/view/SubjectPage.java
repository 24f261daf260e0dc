package de.kommunal.roadmap.web.view;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.HeldValue;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.reading.SubjectValues;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.page.Frame.Section;
import de.kommunal.roadmap.web.page.Frames;
import de.kommunal.roadmap.web.page.PageController;
import de.kommunal.roadmap.web.page.PageRecords;
import de.kommunal.roadmap.web.page.PageWords;
import de.kommunal.roadmap.web.rest.ReadRequest;
import de.kommunal.roadmap.web.security.CurrentActor;
import de.kommunal.roadmap.web.timeline.SubjectHistories;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything about one subject: what holds, who says so, and how it came to that. */
@PageController
class SubjectPage {

    /** So many events of a history stand on a page. */
    private static final int ENTRIES = 20;

    private final Frames frames;
    private final PageRecords records;
    private final States states;
    private final SubjectHistories histories;
    private final RelatedSubjects related;
    private final JsonMapper json;
    private final CurrentActor actor;
    private final Clock clock;

    SubjectPage(
            Frames frames,
            PageRecords records,
            States states,
            SubjectHistories histories,
            RelatedSubjects related,
            JsonMapper json,
            CurrentActor actor,
            Clock clock) {
        this.frames = frames;
        this.records = records;
        this.states = states;
        this.histories = histories;
        this.related = related;
        this.json = json;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param before the {@code previous} of a page of the history
     */
    @GetMapping("/programmes/{programme}/subjects/{kind}/{id}")
    String subject(
            ReadRequest request,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String before,
            Model page) {
        var subject = subject(kind, id);
        var reading = request.reading();
        var history =
                histories.page(
                        new ReadRequest(reading, ENTRIES, request.after(), List.of()),
                        subject,
                        before);
        var found = states.find(reading, subject);
        if (found.isEmpty() && history.items().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var words = records.words(reading);
        page.addAttribute("frame", frames.of(request, Section.OVERVIEW));
        page.addAttribute("words", words);
        page.addAttribute("subject", subject);
        page.addAttribute("title", words.title(subject));
        page.addAttribute("values", values(found, subject, words));
        page.addAttribute("provenance", found.flatMap(this::provenance).orElse(null));
        page.addAttribute("related", related.to(subject, found, reading, words));
        page.addAttribute("history", history);
        page.addAttribute("writes", actor.mayRecord());
        page.addAttribute("signedIn", reading.audience() == Audience.INTERNAL);
        page.addAttribute(
                "entries",
                history.items().stream()
                        .map(entry -> HistoryItem.of(entry, subject, words, clock.getZone()))
                        .toList());
        return "subject";
    }

    private static Subject subject(String kind, String id) {
        try {
            return Subject.of(kind + "/" + id);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    private static List<SubjectValue> values(
            Optional<SubjectValues> found, Subject subject, PageWords words) {
        return values(found)
                .filter(value -> !value.path().equals(HeldValue.PROVENANCE))
                .map(value -> SubjectValue.of(subject, value, words))
                .toList();
    }

    private static Stream<HeldValue> values(Optional<SubjectValues> found) {
        return found.stream().flatMap(subject -> subject.values().stream());
    }

    private Optional<Provenance> provenance(SubjectValues found) {
        return found.values().stream()
                .filter(value -> value.path().equals(HeldValue.PROVENANCE))
                .findFirst()
                .map(value -> json.readValue(value.json(), Provenance.class));
    }
}
