package de.kommunal.roadmap.deliberation;

import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.legalform.RecordsAtHead;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.Rule;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/** What the rest of the record shows of a resolution. */
class ResolutionReadingTest {

    private final RecordsAtHead records = new RecordsAtHead(1);

    @Test
    void s1IsNotKeptByAVersionThatThePaperDoesNotHave() {
        records.holds(paper(1));
        records.holds(deliberation("beratung", StepRole.DECISIVE));
        records.holds(Resolutions.of("nord").inStepOf("beratung", 2).view());
        records.holds(Resolutions.of("sued").inStepOf("beratung", 1).view());
        records.holds(Resolutions.of("west").inStepOf("andere", 2).view());

        assertThat(observations("nord")).containsExactly(Rule.S1);
        assertThat(observations("sued")).isEmpty();
        assertThat(observations("west")).isEmpty();
    }

    @Test
    void s7IsNotKeptByAResolutionOfAnotherPartner() {
        records.holds(changed("nord", "2026-03-01", "spaeter"));
        records.holds(Resolutions.of("sued", "spaeter").on("2026-12-01").view());

        assertThat(observations("nord")).containsExactly(Rule.S7);
    }

    @Test
    void s7IsNotKeptByAnEarlierResolution() {
        records.holds(changed("nord", "2026-03-01", "frueher"));
        records.holds(Resolutions.of("nord", "frueher").on("2026-02-28").view());

        assertThat(observations("nord")).containsExactly(Rule.S7);
    }

    @Test
    void s7IsKeptByALaterOneOfTheSamePartner() {
        records.holds(changed("nord", "2026-03-01", "spaeter"));
        records.holds(Resolutions.of("nord", "spaeter").on("2026-03-01").view());

        assertThat(observations("nord")).isEmpty();
    }

    @Test
    void bothResolutionsShowTheLink() {
        records.holds(changed("nord", "2026-03-01", "spaeter"));
        records.holds(Resolutions.of("nord", "spaeter").on("2026-12-01").view());

        assertThat(read("spaeter").changesOf()).containsExactly("nord");
        assertThat(read("nord").changesOf()).isEmpty();
    }

    @Test
    void v3IsNotKeptByAnEffectWhileOthersAreAwaited() {
        records.holds(Resolutions.of("nord").subjectTo("sued").tookEffect("2026-04-01").view());

        assertThat(observations("nord")).containsExactly(Rule.V3);

        records.holds(Resolutions.of("sued").view());

        assertThat(observations("nord")).isEmpty();
    }

    @Test
    void v1IsComputedForEveryReader() {
        records.holds(Resolutions.of("nord").subjectTo("sued").view());
        records.holds(Resolutions.of("sued").subjectTo("nord").view());

        var nord = read("nord");

        assertThat(nord.reservations().getFirst().state()).isEqualTo(ReservationState.FULFILLED);
        assertThat(nord.takesEffect())
                .isEqualTo(
                        new ResolutionView.Effect(
                                List.of("nord", "sued"), List.of(), LocalDate.parse("2026-03-01")));
    }

    @Test
    void aRecommendationTakesNoEffect() {
        records.holds(paper(1));
        records.holds(deliberation("beratung", StepRole.ADVISORY));
        records.holds(Resolutions.of("nord").inStepOf("beratung", 1).view());

        assertThat(read("nord").takesEffect()).isNull();
    }

    private static ResolutionView changed(String partner, String day, String by) {
        return Resolutions.of(partner).on(day).is(ResolutionState.SUPERSEDED).changedBy(by).view();
    }

    private List<Rule> observations(String id) {
        return read(id).observations().stream().map(Irregularity::rule).toList();
    }

    private ResolutionView read(String id) {
        var moment = records.momentAt(LocalDate.of(2027, 1, 1), 1);
        return new ResolutionReading(records)
                .list(new Reading(PROGRAMME, moment, Audience.INTERNAL)).stream()
                        .filter(resolution -> resolution.id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    private static DeliberationView deliberation(String id, StepRole role) {
        var day = LocalDate.of(2026, 3, 1);
        return new DeliberationView(
                id,
                1,
                "nord",
                "vorlage",
                null,
                null,
                List.of(
                        new DeliberationView.Step(
                                "rat",
                                "rat",
                                day,
                                day,
                                role,
                                1,
                                StepState.HELD,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                List.of())),
                List.of(),
                since("2026-01-15"));
    }

    private static PaperView paper(int versions) {
        var date = new EffectiveDate("2026-01-15");
        return new PaperView(
                "vorlage",
                1,
                "nord",
                null,
                "Rechtsform",
                date,
                null,
                PaperKind.DRAFT_RESOLUTION,
                List.of(new PaperView.Version(versions, date, List.of(), null, null)),
                null,
                List.of(),
                null,
                null,
                PaperState.SUBMITTED,
                null,
                since("2026-01-15"));
    }
}
