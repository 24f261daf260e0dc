package de.kommunal.roadmap.projections.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.deliberation.DeliberationEvent;
import de.kommunal.roadmap.deliberation.DeliberationEvent.DeliberationPlanned;
import de.kommunal.roadmap.deliberation.DeliberationEvent.StepOutcomeRecorded;
import de.kommunal.roadmap.deliberation.DeliberationEvent.StepPostponed;
import de.kommunal.roadmap.deliberation.DeliberationEvent.StepReferred;
import de.kommunal.roadmap.deliberation.DeliberationEvent.StepRescheduled;
import de.kommunal.roadmap.deliberation.DeliberationId;
import de.kommunal.roadmap.deliberation.DeliberationView;
import de.kommunal.roadmap.deliberation.DeliberationView.Step;
import de.kommunal.roadmap.deliberation.OutcomeKind;
import de.kommunal.roadmap.deliberation.PaperId;
import de.kommunal.roadmap.deliberation.PlannedStep;
import de.kommunal.roadmap.deliberation.StepId;
import de.kommunal.roadmap.deliberation.StepRole;
import de.kommunal.roadmap.deliberation.StepState;
import de.kommunal.roadmap.deliberation.VotePrecision;
import de.kommunal.roadmap.deliberation.VoteTally;
import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.projections.facts.HeldFacts;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Source;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class DeliberationFoldTest {

    private static final ProgrammeId PROGRAMME = new ProgrammeId("muensterland");
    private static final DeliberationId ID = new DeliberationId("it-muensterland-coesfeld");
    private static final VoteTally UNANIMOUS =
            new VoteTally(VotePrecision.UNANIMOUS_ONLY, null, null, null, null);

    private static final PlannedStep ADVICE =
            step("kreisausschuss", "2026-02-11", StepRole.ADVISORY, 2);
    private static final PlannedStep HEARING = step("beirat", "2026-02-11", StepRole.HEARING, 1);
    private static final PlannedStep DECISION =
            step("kreistag", "2026-02-18", StepRole.DECISIVE, 3);
    private static final PlannedStep ADVICE_AGAIN =
            step("kreisausschuss-2", "2026-03-04", StepRole.ADVISORY, 4);
    private static final PlannedStep DECISION_LATER =
            step("kreistag-2", "2026-03-25", StepRole.DECISIVE, 5);

    private static final DeliberationPlanned PLANNED =
            new DeliberationPlanned(
                    PROGRAMME,
                    ID,
                    new PartnerId("kreis-coesfeld"),
                    new PaperId("it-muensterland"),
                    List.of(DECISION, ADVICE, HEARING),
                    null,
                    null,
                    since("2026-01-15"));

    @Test
    void stepsReadByDateAndThenByRank() {
        assertThat(view(PLANNED).steps())
                .extracting(Step::id)
                .containsExactly("beirat", "kreisausschuss", "kreistag");
        assertThat(view(PLANNED).steps()).extracting(Step::state).containsOnly(StepState.PLANNED);
    }

    @Test
    void aMovedStepKeepsTheDateForWhichItWasPlannedFirst() {
        var moved =
                new StepRescheduled(
                        PROGRAMME,
                        ID,
                        DECISION.id(),
                        DECISION.date(),
                        LocalDate.parse("2026-02-25"),
                        "Raum",
                        since("2026-02-01"));

        var step = step(view(PLANNED, moved), "kreistag");

        assertThat(step.date()).isEqualTo("2026-02-25");
        assertThat(step.plannedDate()).isEqualTo("2026-02-18");
        assertThat(step.reason()).isEqualTo("Raum");
    }

    @Test
    void aHeldStepReadsWithItsOutcomeItsWordingAndItsVote() {
        var step = step(view(PLANNED, outcome(DECISION, OutcomeKind.ADOPTED)), "kreistag");

        assertThat(step.state()).isEqualTo(StepState.HELD);
        assertThat(step.outcome()).isEqualTo(OutcomeKind.ADOPTED);
        assertThat(step.rawText()).isEqualTo("einstimmig");
        assertThat(step.votes()).isEqualTo(UNANIMOUS);
        assertThat(step.seats()).isEqualTo(54);
        assertThat(step.paperVersion()).isEqualTo(1);
    }

    @Test
    void flagsOfOneRuleStandAtEachStepThatHasOne() {
        var flag = new Irregularity(Rule.D4, "zu früh");

        var view =
                view(
                        PLANNED,
                        outcome(HEARING, OutcomeKind.ADOPTED, flag),
                        outcome(ADVICE, OutcomeKind.ADOPTED, flag));

        assertThat(step(view, "beirat").irregularities()).containsExactly(flag);
        assertThat(step(view, "kreisausschuss").irregularities()).containsExactly(flag);
        assertThat(view.irregularities()).containsExactly(flag, flag);
    }

    @Test
    void aPostponedStepNamesTheStepThatTakesItsPlace() {
        var view =
                view(
                        PLANNED,
                        new StepPostponed(
                                PROGRAMME,
                                ID,
                                DECISION.id(),
                                "Bedarf",
                                DECISION_LATER,
                                null,
                                since("2026-02-18")));

        assertThat(step(view, "kreistag").state()).isEqualTo(StepState.POSTPONED);
        assertThat(step(view, "kreistag").followUp()).isEqualTo("kreistag-2");
        assertThat(step(view, "kreistag-2").state()).isEqualTo(StepState.PLANNED);
        assertThat(step(view, "kreistag-2").role()).isEqualTo(StepRole.DECISIVE);
    }

    @Test
    void aReferredStepNamesWhereTheMatterGoesAndWhenItComesBack() {
        var view = view(PLANNED, referred());

        var step = step(view, "kreistag");
        assertThat(step.state()).isEqualTo(StepState.REFERRED);
        assertThat(step.toCommittee()).isEqualTo("kreisausschuss");
        assertThat(step.followUp()).isEqualTo("kreisausschuss-2");
        assertThat(step.comesBack()).isEqualTo("kreistag-2");
        assertThat(view.steps()).hasSize(5);
    }

    /** As it is before the referral holds, or after it was voided. */
    @Test
    void anOutcomeOfAStepThatIsNotPlannedMakesNoStep() {
        var view = view(PLANNED, outcome(DECISION_LATER, OutcomeKind.ADOPTED));

        assertThat(view.steps()).extracting(Step::id).doesNotContain("kreistag-2");
    }

    private static StepReferred referred() {
        return new StepReferred(
                PROGRAMME,
                ID,
                DECISION.id(),
                ADVICE_AGAIN.committee(),
                "Bedarf",
                ADVICE_AGAIN,
                DECISION_LATER,
                null,
                since("2026-02-18"));
    }

    private static StepOutcomeRecorded outcome(
            PlannedStep step, OutcomeKind kind, Irregularity... flags) {
        return new StepOutcomeRecorded(
                PROGRAMME,
                ID,
                step.id(),
                kind,
                "einstimmig",
                step.date(),
                UNANIMOUS,
                54,
                1,
                List.of(flags),
                since("2026-02-18"));
    }

    private static DeliberationView view(DeliberationEvent... events) {
        return new DeliberationFold().fold(HeldFacts.after(new DeliberationFacts(), events));
    }

    private static Step step(DeliberationView view, String id) {
        return view.steps().stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow();
    }

    private static PlannedStep step(String id, String date, StepRole role, int rank) {
        var committee = new CommitteeId(id.replaceFirst("-2$", ""));
        return new PlannedStep(new StepId(id), committee, LocalDate.parse(date), role, rank);
    }

    private static Provenance since(String edtf) {
        return new Provenance(
                new EffectiveDate(edtf), List.of(Source.titled("Niederschrift")), Publicity.PUBLIC);
    }
}
