package de.kommunal.roadmap.report;

import static de.kommunal.roadmap.shared.RefusalMatcher.refusedBy;
import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.deliberation.DeliberationId;
import de.kommunal.roadmap.deliberation.StepId;
import de.kommunal.roadmap.report.InformationEventCommand.PlanInformationEvent;
import de.kommunal.roadmap.report.InformationEventEvent.InformationEventPlanned;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

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
