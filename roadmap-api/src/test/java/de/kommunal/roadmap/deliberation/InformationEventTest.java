package de.kommunal.roadmap.deliberation;

import static de.kommunal.roadmap.shared.RefusalMatcher.refusedBy;
import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.deliberation.InformationEventCommand.CancelInformationEvent;
import de.kommunal.roadmap.deliberation.InformationEventCommand.MoveInformationEvent;
import de.kommunal.roadmap.deliberation.InformationEventCommand.PlanInformationEvent;
import de.kommunal.roadmap.deliberation.InformationEventCommand.RecordInformationEventHeld;
import de.kommunal.roadmap.deliberation.InformationEventEvent.InformationEventCancelled;
import de.kommunal.roadmap.deliberation.InformationEventEvent.InformationEventHeld;
import de.kommunal.roadmap.deliberation.InformationEventEvent.InformationEventMoved;
import de.kommunal.roadmap.deliberation.InformationEventEvent.InformationEventPlanned;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class InformationEventTest {

    private static final InformationEventId TALK = new InformationEventId("citeq-talk");
    private static final List<String> GROUPS = List.of("Fraktionen des Kreistags");

    private static final FedStep FINANCE = step("finanzausschuss", "2026-02-05");
    private static final FedStep MAIN = step("kreisausschuss", "2026-02-11");
    private static final FedStep COUNCIL = step("kreistag", "2026-02-18");

    private final FixtureConfiguration<InformationEvent> event =
            new AggregateTestFixture<>(InformationEvent.class);

    @Test
    void isPlannedForTheStepsThatComeAfterIt() {
        event.givenNoPriorActivity()
                .when(plan("2026-02-09", MAIN, COUNCIL))
                .expectEvents(planned("2026-02-09", MAIN, COUNCIL));
    }

    @Test
    void feedsNoStepThatWasBeforeIt() {
        event.givenNoPriorActivity()
                .when(plan("2026-02-09", COUNCIL, FINANCE))
                .expectException(refusedBy(Rule.D6));
    }

    @Test
    void feedsAStepOfTheSameDay() {
        event.givenNoPriorActivity()
                .when(plan("2026-02-11", MAIN))
                .expectEvents(planned("2026-02-11", MAIN));
    }

    @Test
    void mayFeedAStepOfTheMonthInWhichItIs() {
        event.givenNoPriorActivity()
                .when(plan("2026-02", FINANCE))
                .expectEvents(planned("2026-02", FINANCE));
    }

    @Test
    void isMovedFromTheDateThatItHas() {
        event.given(planned("2026-02-09"), moved("2026-02-09", "2026-02-12"))
                .when(move("2026-02-10"))
                .expectEvents(moved("2026-02-12", "2026-02-10"));
    }

    @Test
    void n1RefusesToMoveItToTheDateThatItHas() {
        event.given(planned("2026-02-09"), moved("2026-02-09", "2026-02-12"))
                .when(move("2026-02-12"))
                .expectException(refusedBy(Rule.N1));
    }

    @Test
    void n1KeepsACancelledOneFromBeingMovedAndCancelled() {
        event.given(planned("2026-02-09"), cancelled())
                .when(move("2026-02-12"))
                .expectException(refusedBy(Rule.N1));
        event.given(planned("2026-02-09"), cancelled())
                .when(cancel())
                .expectException(refusedBy(Rule.N1));
    }

    @Test
    void n1KeepsAHeldOneFromBeingMovedCancelledAndHeldAgain() {
        var held = held("2026-02-09");
        event.given(planned("2026-02-09"), held)
                .when(move("2026-02-12"))
                .expectException(refusedBy(Rule.N1));
        event.given(planned("2026-02-09"), held).when(cancel()).expectException(refusedBy(Rule.N1));
        event.given(planned("2026-02-09"), held)
                .when(hold("2026-02-10"))
                .expectException(refusedBy(Rule.N1));
    }

    @Test
    void n1FlagsThatItWasHeldAlthoughCancelled() {
        event.given(planned("2026-02-09"), cancelled())
                .when(hold("2026-02-09"), Map.of("recordedOn", "2026-02-10"))
                .expectEvents(
                        held(
                                "2026-02-09",
                                new Irregularity(
                                        Rule.N1, "It was held although it had been cancelled.")));
    }

    @Test
    void n3FlagsADayThatHasNotCome() {
        event.given(planned("2026-02-09"))
                .when(hold("2026-02-11"), Map.of("recordedOn", "2026-02-10"))
                .expectEvents(
                        held(
                                "2026-02-11",
                                new Irregularity(
                                        Rule.N3,
                                        "It is said to be held on 2026-02-11 and was recorded on"
                                                + " 2026-02-10.")));
    }

    @Test
    void isHeldOnAnyDayThatHasCome() {
        event.given(planned("2026-02-09"))
                .when(hold("2026-02-10"), Map.of("recordedOn", "2026-02-10"))
                .expectEvents(held("2026-02-10"));
    }

    @Test
    void namesTheDeliberationsThatItFeedsAsReferences() {
        assertThat(plan("2026-02-09", MAIN, COUNCIL).references())
                .containsExactly(
                        deliberation("/feeds/0/deliberation"),
                        deliberation("/feeds/1/deliberation"));
    }

    @Test
    void namesNoEmptyAudience() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> plan("2026-02-09", List.of(""), List.of()))
                .satisfies(e -> assertThat(e.field()).isEqualTo("audience"));
    }

    private static PlanInformationEvent plan(String date, FedStep... steps) {
        return plan(date, GROUPS, List.of(steps));
    }

    private static PlanInformationEvent plan(
            String date, List<String> audience, List<FedStep> steps) {
        return new PlanInformationEvent(
                PROGRAMME,
                TALK,
                "Verfahren und Alternativen",
                new EffectiveDate(date),
                "Leitung der citeq",
                audience,
                "Erläuterung",
                steps,
                since("2026-01-15"));
    }

    private static InformationEventPlanned planned(String date, FedStep... steps) {
        return new InformationEventPlanned(
                PROGRAMME,
                TALK,
                "Verfahren und Alternativen",
                new EffectiveDate(date),
                "Leitung der citeq",
                GROUPS,
                "Erläuterung",
                List.of(steps),
                since("2026-01-15"));
    }

    private static MoveInformationEvent move(String to) {
        return new MoveInformationEvent(
                PROGRAMME, TALK, new EffectiveDate(to), "Saal belegt", since("2026-02-01"));
    }

    private static InformationEventMoved moved(String from, String to) {
        return new InformationEventMoved(
                PROGRAMME,
                TALK,
                new EffectiveDate(from),
                new EffectiveDate(to),
                "Saal belegt",
                since("2026-02-01"));
    }

    private static CancelInformationEvent cancel() {
        return new CancelInformationEvent(PROGRAMME, TALK, "Erledigt", since("2026-02-01"));
    }

    private static InformationEventCancelled cancelled() {
        return new InformationEventCancelled(PROGRAMME, TALK, "Erledigt", since("2026-02-01"));
    }

    private static RecordInformationEventHeld hold(String day) {
        return new RecordInformationEventHeld(
                PROGRAMME, TALK, new EffectiveDate(day), null, since(day));
    }

    private static InformationEventHeld held(String day, Irregularity... flags) {
        return new InformationEventHeld(
                PROGRAMME, TALK, new EffectiveDate(day), null, List.of(flags), since(day));
    }

    private static FedStep step(String step, String date) {
        return new FedStep(
                new DeliberationId("it-muensterland-coesfeld"),
                new StepId(step),
                LocalDate.parse(date));
    }

    private static Reference deliberation(String pointer) {
        return new Reference(
                pointer, new Subject(Subject.Kind.DELIBERATION, "it-muensterland-coesfeld"));
    }
}
