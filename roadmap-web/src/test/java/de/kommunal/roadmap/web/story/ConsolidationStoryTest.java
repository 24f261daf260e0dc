package de.kommunal.roadmap.web.story;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.reading.Rebuild;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/**
 * How the consolidation could go on from the paper of January 2026: invented from the 18 February
 * on, told over the interface, and read back step by step. Each chapter is a class of its own.
 */
class ConsolidationStoryTest {

    @Test
    void fromThePaperToTheAdoptedLegalForm(@TempDir Path directory) {
        var calendar = Calendar.at("2026-01-20");
        try (var roadmap = Roadmap.startAt(calendar, directory)) {
            var office = new Office(roadmap.as(Role.PROJECT_OFFICE));

            var sitting = new SittingChapter(office, calendar);
            sitting.theFactsOfTheMuensterlandAreThere();
            sitting.theTalkFeedsTheStepsAfterItOnly();
            sitting.theKreistagsOutcomeIsRecordedTwoDaysLate();
            sitting.whatWasKnownTheDayBeforeStillSaysPlanned();
            sitting.theResolutionImposesThreeConditions();

            var forms = new LegalFormChapter(office, calendar);
            forms.aHoldingGmbhIsRefusedWithEachReason();
            forms.anAoerIsExaminedCompletedAndPresented();
            forms.reopeningTheExaminationTurnsTheConditionBack();
            forms.theOtherConditionsAreMetWithEvidence();

            var councils = new CouncilsChapter(office, calendar);
            councils.theTextOfTheStatuteIsPutToFourPartners();
            councils.threeAdoptItAndOneAnotherText();
            councils.theReservationsWaitForTheOneCouncil();
            councils.theLastCouncilAdoptsItAndAllTakeEffectTogether();
            councils.theConcordanceIsApprovedPublishedAndInForce();

            var record = new RecordChapter(office, calendar);
            record.aPartnerChangesItsMindAndAnotherRecordWasWrong();
            record.aVoteCountIsCorrectedAndADoubledPaperVoided();
            record.aMilestoneSlipsTwice();
            record.theNextStageNeedsADecisionOfItsOwn();

            forms.theLegalFormIsAdopted();
            record.aLaterChoiceBreachesAConditionAndIsRecordedNonetheless();
            theLogIsIntactAndTheReadSideCanBeMadeAnew(roadmap);
        }
    }

    private static void theLogIsIntactAndTheReadSideCanBeMadeAnew(Roadmap roadmap) {
        var verification = roadmap.as(Role.AUDITOR).get("/api/audit/verification").json();
        assertThat(verification.path("intact").booleanValue()).isTrue();

        var rebuild = roadmap.bean(Rebuild.class);
        var digest = rebuild.digest();
        assertThat(rebuild.rebuild()).isEqualTo(digest);
    }
}
