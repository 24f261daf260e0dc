package de.kommunal.roadmap.deliberation;

import static de.kommunal.roadmap.deliberation.FlagMatcher.flaggedBy;
import static de.kommunal.roadmap.deliberation.FlagMatcher.notFlagged;
import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.deliberation.ResolutionCommand.RecordResolution;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionRecorded;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Rule;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

class ResolutionTest {

    private static final ResolutionId ID = new ResolutionId("kreistag-2026-02-18");
    private static final StepId STEP = new StepId("kreistag");
    private static final LocalDate DAY = LocalDate.parse("2026-02-18");
    private static final VoteTally COUNTED = new VoteTally(VotePrecision.COUNTS, 40, 8, 6, null);
    private static final ResolutionItem NOTE =
            new ResolutionItem(1, ItemKind.NOTE, "Kenntnisnahme", null, null);
    private static final ResolutionItem CHOICE =
            new ResolutionItem(2, ItemKind.CHOICE, "Wahl", LegalForm.ZWECKVERBAND, "holding");

    private final FixtureConfiguration<Resolution> resolution =
            new AggregateTestFixture<>(Resolution.class);

    @Test
    void isRecordedWithItsItemsAndItsVote() {
        resolution
                .givenNoPriorActivity()
                .when(adopted(1, false, null, COUNTED))
                .expectEvents(recorded(null));
    }

    @Test
    void namesAllThatItSpeaksOf() {
        assertThat(adopted(1, false, null, null).references())
                .extracting(Reference::toString)
                .containsExactly(
                        "Reference[pointer=/deliberation, "
                                + "subject=deliberation/it-muensterland-coesfeld]",
                        "Reference[pointer=/committee, subject=committee/kreistag-coesfeld]",
                        "Reference[pointer=/partner, subject=partner/kreis-coesfeld]",
                        "Reference[pointer=/items/1/scenario, subject=scenario/holding]");
    }

    @Test
    void isFlaggedIfItsTextIsNeitherAVersionOfThePaperNorAmendedInTheSitting() {
        resolution
                .givenNoPriorActivity()
                .when(adopted(null, false, null, null))
                .expectEventsMatching(flaggedBy(Rule.S1));
    }

    @Test
    void mayBeAmendedInTheSitting() {
        resolution
                .givenNoPriorActivity()
                .when(adopted(null, true, null, null))
                .expectEventsMatching(notFlagged());
    }

    @Test
    void mayAdoptOnlySomeOfItsItems() {
        resolution
                .givenNoPriorActivity()
                .when(adopted(1, false, List.of(1), null))
                .expectEventsMatching(notFlagged());
        assertThat(recorded(List.of(1)).adopted()).containsExactly(NOTE);
    }

    @Test
    void adoptsAllItemsWhereNoneIsNamed() {
        assertThat(recorded(null).adopted()).containsExactly(NOTE, CHOICE);
    }

    @Test
    void isFlaggedIfItAdoptsAnItemThatItDoesNotHave() {
        resolution
                .givenNoPriorActivity()
                .when(adopted(1, false, List.of(1, 3), null))
                .expectEventsMatching(flaggedBy(Rule.S2));
    }

    @Test
    void isFlaggedIfItsVoteContradictsItself() {
        var uncounted = new VoteTally(VotePrecision.UNANIMOUS_ONLY, 54, null, null, null);

        resolution
                .givenNoPriorActivity()
                .when(adopted(1, false, null, uncounted))
                .expectEventsMatching(flaggedBy(Rule.S3));
    }

    @Test
    void isFlaggedIfItIsDatedAfterTheDayOnWhichItIsRecorded() {
        resolution
                .givenNoPriorActivity()
                .when(adopted(1, false, null, null), Map.of("recordedOn", "2026-02-17"))
                .expectEventsMatching(flaggedBy(Rule.D3));
    }

    /** Rule S4: what has no committee and no day is a paper. */
    @Test
    void alwaysNamesTheCommitteeAndTheDay() {
        assertThat(RecordResolution.class.getRecordComponents())
                .filteredOn(component -> !isOptional(component))
                .extracting(RecordComponent::getName)
                .contains("committee", "decidedOn", "items");
    }

    @Test
    void namesAStepOnlyWithItsDeliberation() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> command(null, List.of(NOTE), 1, false, null, null));
    }

    @Test
    void hasItemsWithDifferentNumbers() {
        var deliberation = Coesfeld.DELIBERATION;
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> command(deliberation, List.of(NOTE, NOTE), 1, false, null, null));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> command(deliberation, List.of(), 1, false, null, null));
    }

    @Test
    void choosesALegalFormOnlyInAnItemThatIsAChoice() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() ->
                        new ResolutionItem(1, ItemKind.MANDATE, "Prüfen", LegalForm.AOER, null));
    }

    private static boolean isOptional(RecordComponent component) {
        return Arrays.stream(component.getAnnotatedType().getAnnotations())
                .anyMatch(annotation -> annotation instanceof Nullable);
    }

    private static RecordResolution adopted(
            @Nullable Integer paperVersion,
            boolean amendedInSession,
            @Nullable List<Integer> adoptedItems,
            @Nullable VoteTally votes) {
        return command(
                Coesfeld.DELIBERATION,
                List.of(NOTE, CHOICE),
                paperVersion,
                amendedInSession,
                adoptedItems,
                votes);
    }

    private static RecordResolution command(
            @Nullable DeliberationId deliberation,
            List<ResolutionItem> items,
            @Nullable Integer paperVersion,
            boolean amendedInSession,
            @Nullable List<Integer> adoptedItems,
            @Nullable VoteTally votes) {
        return new RecordResolution(
                PROGRAMME,
                ID,
                deliberation,
                STEP,
                Coesfeld.KREISTAG,
                Coesfeld.PARTNER,
                DAY,
                items,
                adoptedItems,
                votes,
                54,
                null,
                paperVersion,
                amendedInSession,
                since("2026-02-18"));
    }

    private static ResolutionRecorded recorded(@Nullable List<Integer> adoptedItems) {
        return new ResolutionRecorded(
                PROGRAMME,
                ID,
                Coesfeld.DELIBERATION,
                STEP,
                Coesfeld.KREISTAG,
                Coesfeld.PARTNER,
                DAY,
                List.of(NOTE, CHOICE),
                adoptedItems,
                COUNTED,
                54,
                null,
                1,
                false,
                List.of(),
                since("2026-02-18"));
    }
}
