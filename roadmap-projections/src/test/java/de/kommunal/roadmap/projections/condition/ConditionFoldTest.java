package de.kommunal.roadmap.projections.condition;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.condition.ConditionEvent;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionImposed;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionSatisfied;
import de.kommunal.roadmap.condition.ConditionEvent.ConditionEvidenceAdded;
import de.kommunal.roadmap.condition.ConditionEvent.ConditionSatisfactionWithdrawn;
import de.kommunal.roadmap.condition.ConditionId;
import de.kommunal.roadmap.condition.ConditionKind;
import de.kommunal.roadmap.condition.ConditionState;
import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.condition.DecisionKind;
import de.kommunal.roadmap.condition.Evidence;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.projections.facts.HeldFacts;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Publicity;

import org.junit.jupiter.api.Test;

import java.util.List;

class ConditionFoldTest {

    private static final ProgrammeId PROGRAMME = new ProgrammeId("muensterland");
    private static final ConditionId ID = new ConditionId("influence");
    private static final Provenance SINCE =
            new Provenance(new EffectiveDate("2026-09"), List.of(), Publicity.PUBLIC);

    @Test
    void showsAllEvidenceInItsOrder() {
        var view = after(imposed(ConditionKind.OTHER), evidence(), satisfied());

        assertThat(view.state()).isEqualTo(ConditionState.SATISFIED);
        assertThat(view.attestedBy()).isEqualTo("Projektleitung");
        assertThat(view.evidence())
                .extracting(ConditionView.Shown::text)
                .containsExactly("Entwurf", "Satzung");
    }

    @Test
    void isOpenWithItsEvidenceOnceTheSatisfactionIsWithdrawn() {
        var view =
                after(
                        imposed(ConditionKind.OTHER),
                        evidence(),
                        satisfied(),
                        new ConditionSatisfactionWithdrawn(PROGRAMME, ID, "geändert", SINCE));

        assertThat(view.state()).isEqualTo(ConditionState.OPEN);
        assertThat(view.attestedBy()).isNull();
        assertThat(view.reason()).isEqualTo("geändert");
        assertThat(view.evidence()).hasSize(2);
    }

    @Test
    void saysWhetherItsStateIsComputed() {
        assertThat(after(imposed(ConditionKind.MIN_ALTERNATIVES)).computed()).isTrue();
        assertThat(after(imposed(ConditionKind.OTHER)).computed()).isFalse();
    }

    private static ConditionView after(ConditionEvent... events) {
        return new ConditionFold().fold(HeldFacts.after(new ConditionFacts(), events));
    }

    private static BindingConditionImposed imposed(ConditionKind kind) {
        return new BindingConditionImposed(
                PROGRAMME,
                ID,
                new PartnerId("kreis-coesfeld"),
                new CommitteeId("kreistag-coesfeld"),
                new ResolutionId("kreistag-2026-02-18"),
                2,
                kind,
                "Einwirkungsmöglichkeiten",
                null,
                List.of(DecisionKind.LEGAL_FORM_ADOPTION),
                SINCE);
    }

    private static ConditionEvidenceAdded evidence() {
        return new ConditionEvidenceAdded(PROGRAMME, ID, 1, "Entwurf", null, SINCE);
    }

    private static BindingConditionSatisfied satisfied() {
        return new BindingConditionSatisfied(
                PROGRAMME,
                ID,
                "Projektleitung",
                "gesichert",
                new Evidence("Satzung", null),
                2,
                SINCE);
    }
}
