package de.kommunal.roadmap.projections.facts;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Subject;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class FactTextTest {

    private static final Subject PAPER = new Subject(Subject.Kind.PAPER, "it");
    private static final Subject CORRECTION = new Subject(Subject.Kind.CORRECTION, "c-1");

    @Test
    void readsBackWhatAnEventSaid() {
        var rows =
                List.of(
                        new FactRow(PAPER, "title", "\"Zeile\\neins\\tzwei ü\""),
                        new FactRow(PAPER, "reason", null),
                        new FactRow(CORRECTION, "voidedBy", "\"c-2\""),
                        new FactRow(CORRECTION, "category", null),
                        new FactRow(PAPER, "@version", "3"));
        var withdrawals =
                List.of(
                        new FactRows.Withdrawal("8f14e45f", false),
                        new FactRows.Withdrawal("c9f0f895", true));

        var text = FactText.of(event(rows, withdrawals));

        assertThat(FactText.rows(text, PAPER)).isEqualTo(rows);
        assertThat(FactText.withdrawals(text)).isEqualTo(withdrawals);
    }

    @Test
    void isEmptyForAnEventThatSaysNothing() {
        var text = FactText.of(event(List.of(), List.of()));

        assertThat(text).isEmpty();
        assertThat(FactText.rows(text, PAPER)).isEmpty();
        assertThat(FactText.withdrawals(text)).isEmpty();
    }

    private static FactRows event(List<FactRow> rows, List<FactRows.Withdrawal> withdrawals) {
        return new FactRows(
                1,
                "event-1",
                new ProgrammeId("probe"),
                PAPER,
                PAPER,
                1,
                LocalDate.of(2026, 1, 15),
                Instant.EPOCH,
                Publicity.PUBLIC,
                rows,
                withdrawals);
    }
}
