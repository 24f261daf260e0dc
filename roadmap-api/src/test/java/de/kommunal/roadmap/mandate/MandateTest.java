package de.kommunal.roadmap.mandate;

import static de.kommunal.roadmap.shared.RefusalMatcher.refusedBy;
import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.deliberation.ItemKind;
import de.kommunal.roadmap.deliberation.PaperId;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.deliberation.Resolutions;
import de.kommunal.roadmap.legalform.RecordsAtHead;
import de.kommunal.roadmap.mandate.MandateCommand.DischargeMandate;
import de.kommunal.roadmap.mandate.MandateCommand.IssueMandate;
import de.kommunal.roadmap.mandate.MandateCommand.ReportMandateProgress;
import de.kommunal.roadmap.mandate.MandateEvent.MandateDischarged;
import de.kommunal.roadmap.mandate.MandateEvent.MandateIssued;
import de.kommunal.roadmap.mandate.MandateEvent.MandateProgressReported;
import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.PersonId;
import de.kommunal.roadmap.shared.PersonalText;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Rule;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class MandateTest {

    private static final PersonalText RESPONSIBLE =
            new PersonalText(
                    new PersonId("person-qmx4c7bn2kd5ry3t"),
                    "v1.mandate.responsible." + "AAECAwQFBgcICQoL".repeat(6));
    private static final MandateId ID = new MandateId("begleitung");
    private static final ResolutionId RESOLUTION = new ResolutionId("beschluss");
    private static final PaperId PAPER = new PaperId("bericht");
    private static final EffectiveDate DUE = new EffectiveDate("2026-12");
    private static final CommitteeId COMMITTEE = new CommitteeId("ausschuss");

    private final FixtureConfiguration<Mandate> mandate = new AggregateTestFixture<>(Mandate.class);

    @Test
    void isIssuedReportedOnAndDischarged() {
        mandate.givenNoPriorActivity().when(issues(1, "Verwaltung")).expectEvents(issued());
        mandate.given(issued(), reported(1)).when(reports()).expectEvents(reported(2));
        mandate.given(issued(), reported(1)).when(discharges()).expectEvents(discharged());
    }

    @Test
    void w1KeepsADischargedMandateFromChanging() {
        mandate.given(issued(), discharged()).when(reports()).expectException(refusedBy(Rule.W1));
        mandate.given(issued(), discharged())
                .when(discharges())
                .expectException(refusedBy(Rule.W1));
    }

    @Test
    void namesItsItemAndItsAddressee() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> issues(0, "Verwaltung"));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> issues(1, " "));
    }

    @Test
    void namesAllThatItSpeaksOf() {
        assertThat(issues(1, "Verwaltung").references())
                .extracting(Reference::pointer)
                .containsExactly("/resolution", "/partner", "/reportTo");
        assertThat(reports().references()).extracting(Reference::pointer).containsExactly("/paper");
        assertThat(discharges().references())
                .extracting(Reference::pointer)
                .containsExactly("/paper");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12,    2026-12-31, OPEN,       false",
        "2026-12,    2027-01-01, OPEN,       true",
        "2026-12-05, 2026-12-05, OPEN,       false",
        "2026-12-05, 2026-12-06, OPEN,       true",
        "2026-12-05, 2026-12-06, DISCHARGED, false",
        ",           2099-01-01, OPEN,       false",
    })
    void w3IsOverdueFromTheDayAfterItWasDue(
            @Nullable String dueOn, LocalDate day, MandateState state, boolean overdue) {
        var view = view(1, state, dueOn == null ? null : new EffectiveDate(dueOn));

        assertThat(read(view, day, new RecordsAtHead(1)).overdue()).isEqualTo(overdue);
    }

    @Test
    void w2WantsAnAdoptedItemOfKindMandate() {
        assertThat(observed(1, Resolutions.of("nord", "beschluss"))).containsExactly(Rule.W2);
        assertThat(observed(1, resolution("nord"))).isEmpty();
        assertThat(observed(2, resolution("nord"))).containsExactly(Rule.W2);
        assertThat(observed(1, resolution("sued"))).containsExactly(Rule.W2);
    }

    private static Resolutions resolution(String partner) {
        return Resolutions.of(partner, "beschluss").item(ItemKind.MANDATE, null, null);
    }

    private static List<Rule> observed(int item, Resolutions resolution) {
        var records = new RecordsAtHead(1);
        records.holds(resolution.view());
        return read(view(item, MandateState.OPEN, DUE), LocalDate.of(2026, 6, 1), records)
                .observations()
                .stream()
                .map(Irregularity::rule)
                .toList();
    }

    private static MandateView read(MandateView view, LocalDate day, RecordsAtHead records) {
        var reading = new Reading(PROGRAMME, records.momentAt(day, 1), Audience.INTERNAL);
        return new MandateReading(records).at(reading).apply(view);
    }

    private static MandateView view(int item, MandateState state, @Nullable EffectiveDate dueOn) {
        return new MandateView(
                "begleitung",
                1,
                "beschluss",
                item,
                "nord",
                "Verwaltung",
                RESPONSIBLE,
                "Prüfen",
                dueOn,
                null,
                state,
                List.of(),
                null,
                false,
                List.of(),
                since("2026-02-18"));
    }

    private static IssueMandate issues(int item, String addressee) {
        return new IssueMandate(
                PROGRAMME,
                ID,
                RESOLUTION,
                item,
                new PartnerId("nord"),
                addressee,
                RESPONSIBLE,
                "Prüfen",
                DUE,
                COMMITTEE,
                since("2026-02-18"));
    }

    private static MandateIssued issued() {
        return new MandateIssued(
                PROGRAMME,
                ID,
                RESOLUTION,
                1,
                new PartnerId("nord"),
                "Verwaltung",
                RESPONSIBLE,
                "Prüfen",
                DUE,
                COMMITTEE,
                since("2026-02-18"));
    }

    private static ReportMandateProgress reports() {
        return new ReportMandateProgress(PROGRAMME, ID, "Begonnen", PAPER, since("2026-06-30"));
    }

    private static MandateProgressReported reported(int number) {
        return new MandateProgressReported(
                PROGRAMME, ID, number, "Begonnen", PAPER, since("2026-06-30"));
    }

    private static DischargeMandate discharges() {
        return new DischargeMandate(PROGRAMME, ID, "Fertig", PAPER, since("2026-12-16"));
    }

    private static MandateDischarged discharged() {
        return new MandateDischarged(PROGRAMME, ID, "Fertig", PAPER, since("2026-12-16"));
    }
}
