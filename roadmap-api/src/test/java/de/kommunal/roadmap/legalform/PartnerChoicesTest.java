package de.kommunal.roadmap.legalform;

import static de.kommunal.roadmap.legalform.Views.COESFELD;
import static de.kommunal.roadmap.legalform.Views.MUENSTER;
import static de.kommunal.roadmap.legalform.Views.choice;
import static de.kommunal.roadmap.legalform.Views.deliberation;
import static de.kommunal.roadmap.legalform.Views.resolution;
import static de.kommunal.roadmap.shared.LegalForm.AOER;
import static de.kommunal.roadmap.shared.LegalForm.GMBH;
import static de.kommunal.roadmap.shared.Sample.PROGRAMME;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.deliberation.ItemKind;
import de.kommunal.roadmap.deliberation.ResolutionItem;
import de.kommunal.roadmap.deliberation.ResolutionState;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.scenario.ScenarioId;
import de.kommunal.roadmap.shared.LegalForm;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

class PartnerChoicesTest {

    private static final ResolutionItem NOTE =
            new ResolutionItem(1, ItemKind.NOTE, "Kenntnisnahme", null, null);

    private final RecordsAtHead records = new RecordsAtHead(1);

    @Test
    void l3ARecordedChoiceIsAChoice() {
        records.holds(resolution(COESFELD, "2027-01-01", List.of(1, 2), NOTE, gmbh(2)));

        assertThat(choices()).isEqualTo(Map.of(COESFELD, Set.of(GMBH)));
    }

    @Test
    void l3AnItemThatWasNotAdoptedIsNoChoice() {
        records.holds(resolution(COESFELD, "2027-01-01", List.of(1), NOTE, gmbh(2)));

        assertThat(choices()).isEmpty();
    }

    @Test
    void l3AResolutionWithoutAChoiceIsNone() {
        records.holds(resolution(COESFELD, "2027-01-01", List.of(1), NOTE));

        assertThat(choices()).isEmpty();
    }

    @Test
    void l3WhatACommitteeRecommendsIsNoChoice() {
        records.holds(deliberation(COESFELD));
        records.holds(resolutionIn("kreisausschuss"));

        assertThat(choices()).isEmpty();
    }

    @Test
    void l3WhatTheDecidingStepResolvedIsAChoice() {
        records.holds(deliberation(COESFELD));
        records.holds(resolutionIn("kreistag"));

        assertThat(choices()).isEqualTo(Map.of(COESFELD, Set.of(GMBH)));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERSEDED", "REVOKED"})
    void s8WhatIsInForceNoMoreChoosesNothing(ResolutionState ended) {
        records.holds(resolution(COESFELD, "2027-01-01", List.of(1), choice(1, AOER, null)));
        records.holds(resolution(ended, COESFELD, "2027-03-01", gmbh(1)));
        records.holds(resolution(ended, MUENSTER, "2027-03-01", gmbh(1)));

        assertThat(choices()).isEqualTo(Map.of(COESFELD, Set.of(AOER)));
    }

    @Test
    void anAmendedResolutionStillChooses() {
        records.holds(resolution(ResolutionState.AMENDED, COESFELD, "2027-03-01", gmbh(1)));

        assertThat(choices()).isEqualTo(Map.of(COESFELD, Set.of(GMBH)));
    }

    @Test
    void aLaterChoiceTakesThePlaceOfAnEarlierOne() {
        records.holds(resolution(COESFELD, "2027-03-01", List.of(1), choice(1, AOER, null)));
        records.holds(resolution(COESFELD, "2027-01-01", List.of(1), gmbh(1)));

        assertThat(choices()).isEqualTo(Map.of(COESFELD, Set.of(AOER)));
    }

    @Test
    void aChoiceForAnotherScenarioIsNoneForThisOne() {
        records.holds(resolution(COESFELD, "2027-01-01", List.of(1), gmbh(1)));
        records.holds(
                resolution(MUENSTER, "2027-03-01", List.of(1), choice(1, GMBH, "full-merger")));

        assertThat(choices()).isEqualTo(Map.of(COESFELD, Set.of(GMBH)));
        assertThat(new PartnerChoices(records).all(reading()))
                .isEqualTo(Map.of(COESFELD, Set.of(GMBH), MUENSTER, Set.of(GMBH)));
    }

    private Map<String, Set<LegalForm>> choices() {
        return new PartnerChoices(records).of(new ScenarioId("holding"), reading());
    }

    private Reading reading() {
        var moment = records.momentAt(LocalDate.of(2027, 12, 31), 1);
        return new Reading(PROGRAMME, moment, Audience.INTERNAL);
    }

    private static ResolutionItem gmbh(int no) {
        return choice(no, GMBH, "holding");
    }

    private static ResolutionView resolutionIn(String step) {
        return resolution(COESFELD, step, "2027-01-01", List.of(1), gmbh(1));
    }
}
