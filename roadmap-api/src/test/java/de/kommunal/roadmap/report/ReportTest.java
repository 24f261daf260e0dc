package de.kommunal.roadmap.report;

import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.report.ReportCommand.RecordExpertReport;
import de.kommunal.roadmap.report.ReportEvent.ExpertReportRecorded;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

import java.util.List;

class ReportTest {

    private static final ReportId STUDY = new ReportId("muensterland-study");
    private static final PartnerId KREIS_STEINFURT = new PartnerId("kreis-steinfurt");
    private static final PartnerId CITEQ = new PartnerId("citeq");
    private static final Finding SCENARIOS = new Finding(1, "mehrere Szenarien");

    private final FixtureConfiguration<Report> report = new AggregateTestFixture<>(Report.class);

    @Test
    void isRecordedWithItsCommissionersMethodsAndFindings() {
        report.givenNoPriorActivity()
                .when(recordWith(List.of("Interviews"), List.of(SCENARIOS)))
                .expectEvents(
                        new ExpertReportRecorded(
                                PROGRAMME,
                                STUDY,
                                "Münsterland-Studie",
                                null,
                                List.of(KREIS_STEINFURT, CITEQ),
                                List.of("KAAW"),
                                new EffectiveDate("2025"),
                                new EffectiveDate("2025-10"),
                                List.of("Interviews"),
                                List.of(SCENARIOS),
                                null,
                                since("2025")));
    }

    @Test
    void namesThePartnersThatCommissionedItAsReferences() {
        assertThat(recordWith(List.of(), List.of()).references())
                .containsExactly(
                        partner("/commissionedBy/0", "kreis-steinfurt"),
                        partner("/commissionedBy/1", "citeq"));
    }

    @Test
    void hasNoTwoFindingsOfOneNumber() {
        var another = new Finding(1, "eine Präferenz");
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> recordWith(List.of(), List.of(SCENARIOS, another)))
                .satisfies(e -> assertThat(e.field()).isEqualTo("findings"));
    }

    @Test
    void numbersItsFindingsFromOneOn() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Finding(0, "eine Präferenz"))
                .satisfies(e -> assertThat(e.field()).isEqualTo("no"));
    }

    @Test
    void namesNoEmptyMethod() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> recordWith(List.of(" "), List.of()))
                .satisfies(e -> assertThat(e.field()).isEqualTo("methods"));
    }

    private static RecordExpertReport recordWith(List<String> methods, List<Finding> findings) {
        return new RecordExpertReport(
                PROGRAMME,
                STUDY,
                "Münsterland-Studie",
                null,
                List.of(KREIS_STEINFURT, CITEQ),
                List.of("KAAW"),
                new EffectiveDate("2025"),
                new EffectiveDate("2025-10"),
                methods,
                findings,
                null,
                since("2025"));
    }

    private static Reference partner(String pointer, String id) {
        return new Reference(pointer, new Subject(Subject.Kind.PARTNER, id));
    }
}
