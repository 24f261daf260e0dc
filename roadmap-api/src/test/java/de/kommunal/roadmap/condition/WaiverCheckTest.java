package de.kommunal.roadmap.condition;

import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.condition.ConditionCommand.WaiveCondition;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.deliberation.ResolutionState;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.deliberation.Resolutions;
import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.partner.CommitteeKind;
import de.kommunal.roadmap.partner.CommitteeView;
import de.kommunal.roadmap.partner.PartnerId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Rule C1: whether a waiver rests on a resolution of a committee that may waive. */
class WaiverCheckTest {

    @Test
    void restsOnAResolutionOfTheImposingCommittee() {
        assertThat(WaiverCheck.objection(waiver(null), committee("nord", false), resolution()))
                .isEmpty();
    }

    @Test
    void restsOnAResolutionOfTheCouncilAbove() {
        assertThat(WaiverCheck.objection(waiver(true), committee("nord", true), resolution()))
                .isEmpty();
    }

    @Test
    void c1WantsACommitteeOfThePartner() {
        assertObjection(null, committee("sued", false), resolution(), "no committee of nord");
        assertObjection(null, null, resolution(), "no committee of nord");
    }

    @Test
    void c1WantsTheCouncilWhereTheCommitteeIsSaidToStandAbove() {
        assertObjection(true, committee("nord", false), resolution(), "does not stand above");
    }

    @Test
    void c1WantsAResolutionThatIsInForce() {
        var revoked = Resolutions.of("nord").by("rat").is(ResolutionState.REVOKED).view();

        assertObjection(null, committee("nord", false), revoked, "is not in force");
        assertObjection(null, committee("nord", false), null, "is not in force");
    }

    @Test
    void c1WantsAResolutionOfThatCommittee() {
        var another = Resolutions.of("nord").by("ausschuss").view();

        assertObjection(null, committee("nord", false), another, "is one of ausschuss, not of rat");
    }

    private static void assertObjection(
            @Nullable Boolean aboveImposing,
            @Nullable CommitteeView committee,
            @Nullable ResolutionView resolution,
            String words) {
        assertThat(WaiverCheck.objection(waiver(aboveImposing), committee, resolution))
                .hasValueSatisfying(objection -> assertThat(objection).contains(words));
    }

    private static WaiveCondition waiver(@Nullable Boolean aboveImposing) {
        return new WaiveCondition(
                PROGRAMME,
                new ConditionId("massgabe"),
                new PartnerId("nord"),
                new CommitteeId("rat"),
                new ResolutionId("nord"),
                aboveImposing,
                null,
                since("2026-12-16"));
    }

    private static ResolutionView resolution() {
        return Resolutions.of("nord").by("rat").view();
    }

    static CommitteeView committee(String partner, boolean council) {
        return new CommitteeView(
                "rat",
                1,
                partner,
                "Rat",
                CommitteeKind.OTHER,
                council,
                null,
                null,
                null,
                List.of(),
                since("2025"));
    }
}
