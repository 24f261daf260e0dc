package de.kommunal.roadmap.web.personal;

import de.kommunal.roadmap.erasure.ErasureBasis;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.PersonId;
import de.kommunal.roadmap.shared.PersonalText;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.rest.RequestId;
import de.kommunal.roadmap.web.rest.SentBody;
import de.kommunal.roadmap.web.sealing.KnownPeople;
import de.kommunal.roadmap.web.sealing.PersonalTexts;
import de.kommunal.roadmap.web.security.CurrentActor;
import de.kommunal.roadmap.web.security.NewPeople;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.util.List;

@RestController
@RequestMapping("/api/people")
class PeopleController {

    private final PersonDirectory directory;
    private final Erasures erasures;
    private final PersonalTexts texts;
    private final KnownPeople known;
    private final CurrentActor actor;

    PeopleController(
            PersonDirectory directory,
            Erasures erasures,
            PersonalTexts texts,
            KnownPeople known,
            CurrentActor actor) {
        this.directory = directory;
        this.erasures = erasures;
        this.texts = texts;
        this.known = known;
        this.actor = actor;
    }

    /** All in the directory. */
    record People(List<Person> items) {}

    /**
     * A text about a person as it was written.
     *
     * @param place of the record that it was sealed for
     */
    record OpenedText(String person, String place, String text) {

        /** For logs, which are read by others and kept elsewhere. */
        @Override
        public String toString() {
            return place + " of " + person;
        }
    }

    /** Who is behind the pseudonyms of the record, as far as it was entered and not erased. */
    @GetMapping
    People all() {
        return new People(directory.all());
    }

    /** Who is behind a pseudonym. Once erased, it answers 410 for ever. */
    @GetMapping("/{person}")
    Person find(@PathVariable String person) {
        var id = notErased(person);
        return directory.find(id).orElseThrow(PeopleController::unknown);
    }

    /** Enters somebody under a new pseudonym, under which commands can then speak of them. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Person> add(@SentBody PersonDetails details) {
        var person = directory.put(NewPeople.next(), details);
        return ResponseEntity.created(URI.create("/api/people/" + person.person())).body(person);
    }

    /** Replaces the entry of somebody, or enters who acts here under their pseudonym. */
    @PutMapping("/{person}")
    Person put(@PathVariable String person, @SentBody PersonDetails details) {
        var id = notErased(person);
        if (!known.contains(id)) {
            throw unknown();
        }
        return directory.put(id, details);
    }

    /**
     * Erases all that is known of a person: that is recorded in the log, the key is destroyed, the
     * entry removed, account and tokens are closed. It can't be undone; done again, it answers the
     * same.
     *
     * @param basis why, as Article 17(1) GDPR has it
     */
    @DeleteMapping("/{person}")
    Erasure erase(
            @PathVariable String person,
            @RequestParam ErasureBasis basis,
            HttpServletRequest request) {
        var id = person(person);
        if (!known.contains(id) && texts.erased(id).isEmpty() && erasures.find(id).isEmpty()) {
            throw unknown();
        }
        var by =
                actor.current()
                        .orElseThrow(() -> new IllegalStateException("nobody erases anonymously"));
        return erasures.erase(id, basis, by, RequestId.of(request));
    }

    /**
     * Opens a text about a person that the record shows sealed.
     *
     * @param sealed as the record shows it
     */
    @GetMapping("/{person}/text")
    OpenedText open(@PathVariable String person, @RequestParam String sealed) {
        var id = notErased(person);
        try {
            var text = new PersonalText(id, sealed);
            return texts.open(text)
                    .map(opened -> new OpenedText(person, PersonalTexts.placeOf(text), opened))
                    .orElseThrow(PeopleController::otherSeal);
        } catch (InvalidValue e) {
            throw otherSeal();
        }
    }

    private PersonId notErased(String person) {
        var id = person(person);
        texts.refuseErased(id);
        return id;
    }

    private static PersonId person(String person) {
        try {
            return new PersonId(person);
        } catch (InvalidValue e) {
            throw ApiProblem.address("person", e.expected());
        }
    }

    private static ApiProblem unknown() {
        return new ApiProblem(
                HttpStatus.NOT_FOUND, "not-found", "Nobody is entered under this pseudonym.");
    }

    private static ApiProblem otherSeal() {
        return ApiProblem.parameter(
                "sealed", null, "a text that this record sealed for this person");
    }
}
