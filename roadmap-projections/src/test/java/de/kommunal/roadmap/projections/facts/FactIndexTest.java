package de.kommunal.roadmap.projections.facts;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Subject;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class FactIndexTest {

    private static final ProgrammeId PROGRAMME = new ProgrammeId("muensterland");
    private static final Subject HOLDING = new Subject(Subject.Kind.SCENARIO, "holding");

    private final FactIndex index = new FactIndex();
    private long position;

    @Test
    void answersTheValueThatHeldOnTheDay() {
        records("2026-02-01", "a");
        records("2026-02-18", "b");

        assertThat(titleOn("2026-02-17", position)).contains("a");
        assertThat(titleOn("2026-02-18", position)).contains("b");
    }

    @Test
    void knowsNothingBeforeTheFirstDay() {
        records("2026-02-01", "a");

        assertThat(titleOn("2026-01-31", position)).isEmpty();
    }

    @Test
    void letsALateEntryTakeItsPlaceOnItsDay() {
        records("2026-01-15", "first");
        records("2026-02-18", "b");
        records("2026-02-01", "a");

        assertThat(titleOn("2026-02-10", position)).contains("a");
        assertThat(titleOn("2026-02-18", position)).contains("b");
    }

    @Test
    void doesNotKnowALateEntryBeforeItWasRecorded() {
        records("2026-02-01", "a");
        records("2026-02-01", "b");

        assertThat(titleOn("2026-02-10", 1)).contains("a");
        assertThat(titleOn("2026-02-10", 2)).contains("b");
    }

    @Test
    void letsTheLaterPositionWinOnTheSameDay() {
        records("2026-02-01", "a");
        records("2026-02-01", "b");

        assertThat(titleOn("2026-02-01", position)).contains("b");
    }

    @Test
    void fallsBackToWhatHeldBeforeOnceAnEventIsWithdrawn() {
        records("2026-02-01", "a");
        records("2026-02-02", "wrong");
        withdraws("event-2");

        assertThat(titleOn("2026-02-10", 2)).contains("wrong");
        assertThat(titleOn("2026-02-10", 3)).contains("a");
    }

    @Test
    void tellsNothingOfASubjectWhoseFirstEventIsWithdrawn() {
        records("2026-02-01", "wrong");
        records("2026-02-02", "b");
        withdraws("event-1");

        assertThat(titleOn("2026-02-10", 2)).contains("b");
        assertThat(titleOn("2026-02-10", 3)).isEmpty();
    }

    @Test
    void countsAnEventAgainOnceItsWithdrawalIsTakenBack() {
        records("2026-02-01", "a");
        records("2026-02-02", "right after all");
        withdraws("event-2");
        reinstates("event-2");

        assertThat(titleOn("2026-02-10", 3)).contains("a");
        assertThat(titleOn("2026-02-10", 4)).contains("right after all");
    }

    @Test
    void putsAReplacementInThePlaceOfWhatItReplaces() {
        records("2026-02-01", "a");
        records("2026-02-01", "wrong");
        records("2026-02-01", "later on that day");
        withdraws("event-2");
        replaces(2, "2026-02-01", "right");

        assertThat(titleOn("2026-02-01", position)).contains("later on that day");
        withdraws("event-3");
        assertThat(titleOn("2026-02-01", position)).contains("right");
    }

    @Test
    void hidesNonPublicFactsFromThePublic() {
        records("2026-02-01", "a");
        records("2026-02-02", "secret", Publicity.NON_PUBLIC);

        assertThat(title("2026-02-10", position, Audience.PUBLIC)).contains("a");
        assertThat(title("2026-02-10", position, Audience.INTERNAL)).contains("secret");
    }

    @Test
    void tellsNothingOfASubjectWhoseFirstEventIsNotPublic() {
        records("2026-02-01", "secret", Publicity.NON_PUBLIC);
        records("2026-02-02", "b");

        assertThat(title("2026-02-10", position, Audience.PUBLIC)).isEmpty();
    }

    @Test
    void countsTheEventsOfASubjectWhateverTheirDays() {
        records("2026-02-18", "b");
        records("2026-02-01", "a");

        assertThat(state("2026-02-18", position, Audience.INTERNAL).orElseThrow().version())
                .isEqualTo(2);
    }

    @Test
    void showsTheOldOrTheNewWhenItIsReplaced() {
        records("2026-02-01", "a");

        index.replace(new FactContent(), 0);

        assertThat(index.knows(PROGRAMME, HOLDING)).isFalse();
        assertThat(index.position()).isZero();
    }

    private void records(String day, String title) {
        records(day, title, Publicity.PUBLIC);
    }

    private void records(String day, String title, Publicity publicity) {
        position++;
        var rows = new ArrayList<FactRow>();
        if (position == 1) {
            rows.add(new FactRow(HOLDING, FactRow.CREATED, "true"));
        }
        rows.add(new FactRow(HOLDING, FactRow.VERSION, "" + position));
        rows.add(title(title));
        add(position, day, publicity, rows, List.of());
    }

    private void replaces(long place, String day, String title) {
        position++;
        add(place, day, Publicity.PUBLIC, List.of(title(title)), List.of());
    }

    private static FactRow title(String title) {
        return new FactRow(HOLDING, "title", '"' + title + '"');
    }

    private void withdraws(String eventId) {
        changes(eventId, false);
    }

    private void reinstates(String eventId) {
        changes(eventId, true);
    }

    private void changes(String eventId, boolean reinstated) {
        position++;
        var change = new FactRows.Withdrawal(eventId, reinstated);
        add(position, "2026-01-01", Publicity.PUBLIC, List.of(), List.of(change));
    }

    private void add(
            long place,
            String day,
            Publicity publicity,
            List<FactRow> rows,
            List<FactRows.Withdrawal> withdrawals) {
        index.add(
                List.of(
                        new FactRows(
                                position,
                                "event-" + position,
                                PROGRAMME,
                                HOLDING,
                                HOLDING,
                                place,
                                LocalDate.parse(day),
                                Instant.EPOCH.plusSeconds(position),
                                publicity,
                                rows,
                                withdrawals)));
    }

    private Optional<String> titleOn(String day, long known) {
        return title(day, known, Audience.INTERNAL);
    }

    private Optional<String> title(String day, long known, Audience audience) {
        return state(day, known, audience).map(state -> state.text("title"));
    }

    private Optional<SubjectState> state(String day, long known, Audience audience) {
        var moment = new Moment(LocalDate.parse(day), Instant.EPOCH, known);
        return index.state(PROGRAMME, HOLDING, moment, audience);
    }
}
