package de.kommunal.roadmap.web.page;

import static de.kommunal.roadmap.shared.Subject.Kind.DELIBERATION;
import static de.kommunal.roadmap.shared.Subject.Kind.INFORMATION_EVENT;
import static de.kommunal.roadmap.shared.Subject.Kind.MANDATE;
import static de.kommunal.roadmap.shared.Subject.Kind.MILESTONE;
import static de.kommunal.roadmap.shared.Subject.Kind.PAPER;

import de.kommunal.roadmap.deliberation.DeliberationView;
import de.kommunal.roadmap.deliberation.InformationEventState;
import de.kommunal.roadmap.deliberation.InformationEventView;
import de.kommunal.roadmap.deliberation.StepState;
import de.kommunal.roadmap.mandate.MandateState;
import de.kommunal.roadmap.mandate.MandateView;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/** What has not happened yet, as far as the record says. */
@Component
class DueDates {

    private final PageRecords records;

    DueDates(PageRecords records) {
        this.records = records;
    }

    /** All that is open, by date: also what should have happened by now. */
    List<Due> open(Reading reading, PageWords words) {
        return Stream.of(
                        sittings(reading, words),
                        informationEvents(reading),
                        milestones(reading),
                        mandates(reading, words))
                .flatMap(dues -> dues)
                .sorted(Due.BY_DATE)
                .toList();
    }

    private Stream<Due> sittings(Reading reading, PageWords words) {
        return records.all(DeliberationView.class, reading).stream()
                .flatMap(deliberation ->
                        deliberation.steps().stream()
                                .filter(step -> step.state() == StepState.PLANNED)
                                .map(step -> sitting(deliberation, step, words)));
    }

    private static Due sitting(
            DeliberationView deliberation, DeliberationView.Step step, PageWords words) {
        return new Due(
                Due.Kind.SITTING,
                EffectiveDate.on(step.date()),
                new Subject(DELIBERATION, deliberation.id()),
                words.committee(step.committee()),
                null,
                words.name(PAPER, deliberation.paper()));
    }

    private Stream<Due> informationEvents(Reading reading) {
        return records.all(InformationEventView.class, reading).stream()
                .filter(event -> event.state() == InformationEventState.PLANNED)
                .map(event ->
                        new Due(
                                Due.Kind.INFORMATION,
                                event.date(),
                                new Subject(INFORMATION_EVENT, event.id()),
                                event.title(),
                                null,
                                event.speaker()));
    }

    private Stream<Due> milestones(Reading reading) {
        return records.milestones(reading).stream()
                .filter(milestone -> milestone.state().isOpen())
                .map(milestone ->
                        new Due(
                                Due.Kind.MILESTONE,
                                milestone.plannedDate(),
                                new Subject(MILESTONE, milestone.id()),
                                milestone.title(),
                                null,
                                null));
    }

    private Stream<Due> mandates(Reading reading, PageWords words) {
        return records.all(MandateView.class, reading).stream()
                .filter(mandate -> mandate.state() == MandateState.OPEN)
                .<Due>mapMulti((mandate, next) -> {
                    if (mandate.dueOn() != null) {
                        next.accept(
                                new Due(
                                        Due.Kind.MANDATE,
                                        mandate.dueOn(),
                                        new Subject(MANDATE, mandate.id()),
                                        mandate.task(),
                                        words.partner(mandate.partner()),
                                        mandate.addressee()));
                    }
                });
    }
}
