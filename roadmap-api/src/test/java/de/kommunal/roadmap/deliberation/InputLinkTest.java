package de.kommunal.roadmap.deliberation;

import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.deliberation.DeliberationCommand.LinkInput;
import de.kommunal.roadmap.deliberation.DeliberationEvent.InputLinked;
import de.kommunal.roadmap.report.ReportId;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class InputLinkTest {

    private static final InformationEventId TALK = new InformationEventId("citeq-talk");
    private static final ReportId STUDY = new ReportId("muensterland-study");

    @Test
    void d6KeepsATalkFromFeedingAStepBeforeItAndNamesBothDates() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> talkOn("2026-02-09").refuseIfTooLateFor(Coesfeld.FINANCE))
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(Rule.D6))
                .withMessageContainingAll("2026-02-09", "2026-02-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-05", "2026-02", "2026", "2025-10/2026-02-20"})
    void aTalkThatMayBeOnTheDayOfTheStepFeedsIt(String date) {
        assertThatCode(() -> talkOn(date).refuseIfTooLateFor(Coesfeld.FINANCE))
                .doesNotThrowAnyException();
    }

    @Test
    void n2KeepsACancelledTalkFromFeedingAnything() {
        var cancelled = new InputSource(TALK, new EffectiveDate("2026-02-01"), true);

        refuses(Rule.N2, () -> cancelled.refuseIfTooLateFor(Coesfeld.DECISION));
    }

    @Test
    void n2LinksAnInputToAStepOnce() {
        var inputs = new Inputs();
        inputs.add(linked(1, Coesfeld.ADVICE, TALK, null));

        refuses(Rule.N2, () -> inputs.refuseIfLinked(Coesfeld.ADVICE, talkOn("2026-02-09")));
        inputs.refuseIfLinked(Coesfeld.DECISION, talkOn("2026-02-09"));
        inputs.refuseIfLinked(
                Coesfeld.ADVICE, new InputSource(STUDY, new EffectiveDate("2025"), false));
    }

    @Test
    void n2WantsAStepThatTakesPlace() {
        var steps = new Steps();
        steps.plan(Coesfeld.ADVICE);
        steps.becomes(Coesfeld.ADVICE.id(), StepState.POSTPONED);

        refuses(Rule.N2, () -> steps.takingPlace(Coesfeld.ADVICE.id()));
    }

    @Test
    void aStepThatWasHeldWasFedToo() {
        var steps = new Steps();
        steps.plan(Coesfeld.ADVICE);
        steps.becomes(Coesfeld.ADVICE.id(), StepState.HELD);

        assertThat(steps.takingPlace(Coesfeld.ADVICE.id())).isEqualTo(Coesfeld.ADVICE);
    }

    @Test
    void inputsAreNumberedInTheDeliberation() {
        var inputs = new Inputs();
        assertThat(inputs.nextNumber()).isEqualTo(1);

        inputs.add(linked(2, Coesfeld.ADVICE, TALK, null));
        inputs.add(linked(1, Coesfeld.DECISION, null, STUDY));

        assertThat(inputs.nextNumber()).isEqualTo(3);
    }

    @Test
    void anInputIsAnEventOrAReportAndOnlyAReportHasFindings() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> link(TALK, STUDY, null));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> link(null, null, null));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> link(TALK, null, List.of(1)))
                .satisfies(e -> assertThat(e.field()).isEqualTo("findings"));
    }

    private static void refuses(Rule rule, ThrowingCallable what) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(what)
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private static InputSource talkOn(String date) {
        return new InputSource(TALK, new EffectiveDate(date), false);
    }

    private static LinkInput link(
            @Nullable InformationEventId event,
            @Nullable ReportId report,
            @Nullable List<Integer> findings) {
        return new LinkInput(
                PROGRAMME,
                Coesfeld.DELIBERATION,
                Coesfeld.ADVICE.id(),
                event,
                report,
                findings,
                since("2026-01-15"));
    }

    private static InputLinked linked(
            int number,
            PlannedStep step,
            @Nullable InformationEventId event,
            @Nullable ReportId report) {
        return new InputLinked(
                PROGRAMME,
                Coesfeld.DELIBERATION,
                step.id(),
                number,
                event,
                report,
                null,
                since("2026-01-15"));
    }
}
