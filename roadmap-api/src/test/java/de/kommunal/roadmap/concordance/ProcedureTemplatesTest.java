package de.kommunal.roadmap.concordance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.kommunal.roadmap.concordance.ProcedureTemplate.Need;
import de.kommunal.roadmap.shared.LegalForm;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

class ProcedureTemplatesTest {

    private static final ProcedureTemplates SHIPPED = ProcedureTemplates.shipped();

    @ParameterizedTest
    @EnumSource
    void everyFormAsksForConcurringResolutions(LegalForm form) {
        assertThat(SHIPPED.of(form).concurringResolutions().needed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyVerifiedStatementNamesItsParagraphAndSource(LegalForm form) {
        var procedure = SHIPPED.of(form);
        var needs =
                Stream.of(
                        procedure.concurringResolutions(),
                        procedure.approval(),
                        procedure.publication());

        assertThat(needs.filter(Need::verified))
                .allSatisfy(need -> {
                    assertThat(need.paragraph()).isNotBlank();
                    assertThat(need.source()).startsWith("http");
                });
        assertThat(procedure.notes())
                .allSatisfy(note -> {
                    assertThat(note.paragraph()).isNotBlank();
                    assertThat(note.source()).startsWith("http");
                });
    }

    @Test
    void onlyTheAgreementUnderPublicLawIsKnownToHaveADeemedApproval() {
        var received = LocalDate.parse("2026-06-01");

        assertThat(SHIPPED.items())
                .filteredOn(item -> item.periodsFrom(received).isPresent())
                .extracting(ProcedureTemplate::legalForm)
                .containsExactly(LegalForm.OERV);
        assertThat(SHIPPED.of(LegalForm.OERV).periodsFrom(received))
                .contains(
                        new ApprovalPeriods(
                                LocalDate.parse("2026-06-29"), LocalDate.parse("2026-07-27")));
    }

    @Test
    void whatWasNotReadInTheLawIsNotDemanded() {
        assertThat(new Need(true, false, "", null, null).isDemanded()).isFalse();
        assertThat(SHIPPED.of(LegalForm.AOER).firstDayAfter(LocalDate.parse("2026-06-01")))
                .isEmpty();
    }

    @Test
    void aFormWithoutAProcedureIsNoticedAtStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProcedureTemplates("GkG", "", List.of()));
    }
}
