package de.kommunal.roadmap.projections.position;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.correction.CorrectionCategory;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.position.Bindingness;
import de.kommunal.roadmap.position.PositionEvent;
import de.kommunal.roadmap.position.PositionEvent.PositionChanged;
import de.kommunal.roadmap.position.PositionEvent.PositionCorrected;
import de.kommunal.roadmap.position.PositionEvent.PositionHeardBeside;
import de.kommunal.roadmap.position.PositionId;
import de.kommunal.roadmap.position.PositionTopic;
import de.kommunal.roadmap.position.Stance;
import de.kommunal.roadmap.position.Standing;
import de.kommunal.roadmap.projections.facts.Fact;
import de.kommunal.roadmap.projections.facts.Fact.Assertion;
import de.kommunal.roadmap.projections.facts.Fact.Withdrawal;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Publicity;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

class PositionFactsTest {

    private static final ProgrammeId PROGRAMME = new ProgrammeId("muensterland");
    private static final PartnerId COESFELD = new PartnerId("kreis-coesfeld");
    private static final PositionTopic PROCESS =
            new PositionTopic(PositionTopic.Kind.PROCESS, null);
    private static final PositionId ID = PositionId.of(COESFELD, PROCESS);
    private static final Standing BEFORE =
            new Standing(Stance.UNDECIDED_EXPLICIT, Bindingness.EXECUTIVE_STATEMENT);
    private static final Provenance PROVENANCE =
            new Provenance(new EffectiveDate("2026-02-18"), List.of(), Publicity.PUBLIC);

    @Test
    void aChangeLeavesWhatWasSaidBefore() {
        assertThat(facts(changed())).noneMatch(Withdrawal.class::isInstance);
        assertThat(aspects(changed())).contains("lastChange");
    }

    @Test
    void aCorrectionWithdrawsWhatWasRecordedAndSaysAllAnew() {
        assertThat(facts(corrected(null, null))).contains(new Withdrawal("wrong"));
        assertThat(aspects(corrected(null, null)))
                .contains("partner", "topic", "stance", "since", "correction")
                .doesNotContain("lastChange");
    }

    @Test
    void aPositionIsThereFromTheDateOfEachOfItsStatementsOn() {
        assertThat(aspects(corrected(null, null))).contains("@created");
        assertThat(aspects(changed())).contains("@created");
        assertThat(aspects(heard())).doesNotContain("@created");
    }

    @Test
    void aCorrectedChangeStaysAChange() {
        assertThat(aspects(corrected(BEFORE, "neue Lage"))).contains("lastChange");
    }

    @Test
    void aStatementEndsWhatItDoesNotSay() {
        assertThat(facts(changed()))
                .anySatisfy(fact -> {
                    assertThat(fact).isInstanceOf(Assertion.class);
                    assertThat(((Assertion) fact).aspect()).isEqualTo("conditions");
                    assertThat(((Assertion) fact).value()).isNull();
                });
    }

    @Test
    void whatWasHeardBesideLeavesTheLeadingStance() {
        assertThat(aspects(heard())).containsExactly("beside/SURVEY");
    }

    private static List<Fact> facts(PositionEvent event) {
        return new PositionFacts().of(event).list();
    }

    private static List<String> aspects(PositionEvent event) {
        return facts(event).stream()
                .filter(Assertion.class::isInstance)
                .map(Assertion.class::cast)
                .filter(assertion -> assertion.value() != null)
                .map(Assertion::aspect)
                .toList();
    }

    private static PositionChanged changed() {
        return new PositionChanged(
                PROGRAMME,
                ID,
                COESFELD,
                PROCESS,
                BEFORE,
                Stance.OBSERVES,
                null,
                Bindingness.EXECUTIVE_STATEMENT,
                null,
                null,
                null,
                "neue Lage",
                PROVENANCE);
    }

    private static PositionCorrected corrected(@Nullable Standing from, @Nullable String reason) {
        return new PositionCorrected(
                PROGRAMME,
                ID,
                COESFELD,
                PROCESS,
                "wrong",
                from,
                Stance.OBSERVES,
                null,
                Bindingness.EXECUTIVE_STATEMENT,
                null,
                null,
                null,
                reason,
                CorrectionCategory.TYPO,
                "verlesen",
                PROVENANCE);
    }

    private static PositionHeardBeside heard() {
        return new PositionHeardBeside(
                PROGRAMME,
                ID,
                COESFELD,
                PROCESS,
                Stance.OBSERVES,
                null,
                Bindingness.SURVEY,
                null,
                null,
                null,
                PROVENANCE);
    }
}
