package de.kommunal.roadmap.web.personal;

import de.kommunal.roadmap.attestation.AttestationCommand;
import de.kommunal.roadmap.audit.EventSearch;
import de.kommunal.roadmap.erasure.ErasureBasis;
import de.kommunal.roadmap.erasure.ErasureCommand.RecordErasure;
import de.kommunal.roadmap.erasure.ErasureEvent.PersonalDataErased;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.RecordedEvents;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.PersonId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Source;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.commands.Commands;
import de.kommunal.roadmap.web.commands.Order;
import de.kommunal.roadmap.web.commands.Origin;
import de.kommunal.roadmap.web.sealing.Erased;
import de.kommunal.roadmap.web.sealing.PersonErased;
import de.kommunal.roadmap.web.sealing.PersonalTexts;
import de.kommunal.roadmap.web.security.Actor;
import de.kommunal.roadmap.web.security.ErasedActors;

import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Erases what is known of a person: first the log says so, then the key is destroyed, then what
 * tables know is removed. What was cut short is finished by doing it again, which the start of the
 * program does for all whom the log names.
 */
@Component
class Erasures {

    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
    private static final Source BASIS = Source.titled("Löschung nach Art. 17 DSGVO");
    private static final String ALL =
            Subject.Kind.PERSON.word() + "/" + AttestationCommand.LOG + "/";

    private final Commands commands;
    private final RecordedEvents events;
    private final EventSearch search;
    private final PersonalTexts texts;
    private final PersonDirectory directory;
    private final ErasedActors actors;
    private final Clock clock;

    Erasures(
            Commands commands,
            RecordedEvents events,
            EventSearch search,
            PersonalTexts texts,
            PersonDirectory directory,
            ErasedActors actors,
            Clock clock) {
        this.commands = commands;
        this.events = events;
        this.search = search;
        this.texts = texts;
        this.directory = directory;
        this.actors = actors;
        this.clock = clock;
    }

    /** What the log says; empty if the person was not erased. */
    Optional<Erasure> find(PersonId person) {
        return erasure(Subject.Kind.PERSON.named(person).aggregateIn(AttestationCommand.LOG));
    }

    /** Erases a person. Done again, it answers what was recorded first. */
    Erasure erase(PersonId person, ErasureBasis basis, Actor by, String request) {
        var erasure = find(person).orElseGet(() -> record(person, basis, by, request));
        carryOut(erasure);
        return erasure;
    }

    private Erasure record(PersonId person, ErasureBasis basis, Actor by, String request) {
        var command =
                new RecordErasure(
                        AttestationCommand.LOG,
                        person,
                        basis,
                        keyFingerprint(person),
                        new Provenance(
                                EffectiveDate.on(LocalDate.now(clock)),
                                List.of(BASIS),
                                Publicity.NON_PUBLIC));
        try {
            commands.send(new Order(command, null, null, by, Origin.REST, request, request, null));
        } catch (AggregateStreamCreationException | ConcurrencyException e) {
            LOG.debug("{} was erased by another request", person, e);
        }
        return find(person)
                .orElseThrow(() -> new IllegalStateException("the log does not name " + person));
    }

    /** Where a key was destroyed and the log was restored from before that, the mark knows it. */
    private String keyFingerprint(PersonId person) {
        try {
            return texts.keyFingerprint(person);
        } catch (PersonErased e) {
            return e.erased().keyFingerprint();
        }
    }

    private void carryOut(Erasure erasure) {
        var person = new PersonId(erasure.person());
        texts.erase(person, new Erased(erasure.erasedOn(), erasure.keyFingerprint()));
        remove(person);
    }

    private void remove(PersonId person) {
        directory.remove(person);
        actors.erase(person.value());
    }

    /**
     * Does again what the log says, as after a crash or the restore of an older backup of database
     * or keys.
     */
    void carryOutAll() {
        var recorded = search.aggregates(ALL).stream().flatMap(it -> erasure(it).stream()).toList();
        recorded.forEach(this::carryOut);
        var named = recorded.stream().map(Erasure::person).toList();
        texts.allErased().stream()
                .filter(person -> !named.contains(person.value()))
                .forEach(person -> {
                    remove(person);
                    LOG.warn(
                            "The key of {} was destroyed, but the log does not say so: it was"
                                    + " restored from before that. Erase this person again, so that"
                                    + " it does.",
                            person);
                });
    }

    private Optional<Erasure> erasure(String aggregate) {
        return events.of(aggregate).stream().findFirst().map(this::erasure);
    }

    private Erasure erasure(RecordedEvent recorded) {
        var erased = (PersonalDataErased) recorded.event();
        return new Erasure(
                erased.id().value(),
                erased.basis(),
                LocalDate.ofInstant(recorded.recordedAt(), clock.getZone()),
                erased.keyFingerprint(),
                recorded.id());
    }
}
