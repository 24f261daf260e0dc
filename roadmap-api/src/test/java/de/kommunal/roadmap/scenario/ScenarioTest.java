package de.kommunal.roadmap.scenario;

import static de.kommunal.roadmap.shared.RefusalMatcher.refusedBy;
import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import de.kommunal.roadmap.report.ReportId;
import de.kommunal.roadmap.scenario.ScenarioCommand.DiscardScenario;
import de.kommunal.roadmap.scenario.ScenarioCommand.MergeScenario;
import de.kommunal.roadmap.scenario.ScenarioCommand.PreferScenario;
import de.kommunal.roadmap.scenario.ScenarioCommand.ProposeScenario;
import de.kommunal.roadmap.scenario.ScenarioCommand.RefineScenario;
import de.kommunal.roadmap.scenario.ScenarioEvent.ScenarioDiscarded;
import de.kommunal.roadmap.scenario.ScenarioEvent.ScenarioMergedInto;
import de.kommunal.roadmap.scenario.ScenarioEvent.ScenarioPreferredByReport;
import de.kommunal.roadmap.scenario.ScenarioEvent.ScenarioProposed;
import de.kommunal.roadmap.scenario.ScenarioEvent.ScenarioRefined;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Rule;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

import java.util.List;

class ScenarioTest {

    private static final ScenarioId HOLDING = new ScenarioId("holding");
    private static final ScenarioId MERGER = new ScenarioId("full-merger");
    private static final ReportId STUDY = new ReportId("muensterland-study");

    private final FixtureConfiguration<Scenario> scenario =
            new AggregateTestFixture<>(Scenario.class);

    @Test
    void isProposedWithItsModelAndLegalFormsApart() {
        scenario.givenNoPriorActivity()
                .when(
                        new ProposeScenario(
                                PROGRAMME,
                                HOLDING,
                                "Holding",
                                null,
                                OrganisationModel.HOLDING,
                                List.of(LegalForm.GMBH, LegalForm.ZWECKVERBAND),
                                STUDY,
                                2,
                                since("2025-10")))
                .expectEvents(proposed());
    }

    @Test
    void isRefinedWhileItIsOnTheTable() {
        scenario.given(proposed())
                .when(
                        new RefineScenario(
                                PROGRAMME,
                                HOLDING,
                                null,
                                "mit Standorten",
                                null,
                                "Workshop",
                                since("2026-03")))
                .expectEvents(
                        new ScenarioRefined(
                                PROGRAMME,
                                HOLDING,
                                null,
                                "mit Standorten",
                                null,
                                "Workshop",
                                since("2026-03")));
    }

    @Test
    void isPreferredByAReport() {
        scenario.given(proposed())
                .when(new PreferScenario(PROGRAMME, HOLDING, STUDY, "Präferenz", since("2025-10")))
                .expectEvents(
                        new ScenarioPreferredByReport(
                                PROGRAMME, HOLDING, STUDY, "Präferenz", since("2025-10")));
    }

    @Test
    void goesUpInAnotherOne() {
        scenario.given(proposed())
                .when(new MergeScenario(PROGRAMME, HOLDING, MERGER, "Stufe", since("2027")))
                .expectEvents(
                        new ScenarioMergedInto(PROGRAMME, HOLDING, MERGER, "Stufe", since("2027")));
    }

    @Test
    void isNotMergedIntoItself() {
        scenario.given(proposed())
                .when(new MergeScenario(PROGRAMME, HOLDING, HOLDING, "Stufe", since("2027")))
                .expectException(refusedBy(Rule.R1));
    }

    @Test
    void isDiscardedWithAReason() {
        scenario.given(proposed())
                .when(new DiscardScenario(PROGRAMME, HOLDING, "zu teuer", null, since("2027")))
                .expectEvents(
                        new ScenarioDiscarded(PROGRAMME, HOLDING, "zu teuer", null, since("2027")));
    }

    @Test
    void changesNoMoreOnceDiscarded() {
        scenario.given(
                        proposed(),
                        new ScenarioDiscarded(PROGRAMME, HOLDING, "zu teuer", null, since("2027")))
                .when(new PreferScenario(PROGRAMME, HOLDING, STUDY, null, since("2027")))
                .expectException(refusedBy(Rule.R1));
    }

    private static ScenarioProposed proposed() {
        return new ScenarioProposed(
                PROGRAMME,
                HOLDING,
                "Holding",
                null,
                OrganisationModel.HOLDING,
                List.of(LegalForm.GMBH, LegalForm.ZWECKVERBAND),
                STUDY,
                2,
                since("2025-10"));
    }
}
