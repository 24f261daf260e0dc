package de.kommunal.roadmap.projections.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kommunal.roadmap.correction.CorrectionEvent;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.RecordedEvents;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/** What is made anew takes the place of what is read with all that was recorded meanwhile. */
class FactBuildTest {

    private static final int EVENTS = 60;

    private final JdbcTemplate database = FoldedFacts.database("fact-build-" + System.nanoTime());
    private final FactTable table = new FactTable(database, 7);
    private final FactExtractor extractor = new FactExtractor(Features.factFunctions());
    private final TransactionTemplate transaction =
            new TransactionTemplate(
                    new DataSourceTransactionManager(
                            Objects.requireNonNull(database.getDataSource())));
    private final Log log = new Log(history());
    private final FactSource source = new FactSource(log, extractor);

    @BeforeEach
    void readHalf() {
        append(0, EVENTS / 2);
    }

    @Test
    void takesInWhatWasRecordedAfterItsLastPage() {
        var build = new FactBuild(source, table, transaction);
        build.advance();
        assertThat(build.position()).isEqualTo(EVENTS / 2);
        append(EVENTS / 2, EVENTS);
        var before = table.progress();

        var result = build.takeOver();

        assertThat(result.position()).isEqualTo(EVENTS);
        assertThat(result.same()).isTrue();
        assertThat(table.progress()).isEqualTo(new FactTable.Progress(EVENTS, before.digest(), 2));
        assertThat(table.recomputeDigest()).isEqualTo(before.digest());
    }

    @Test
    void saysThatTheDigestThatWasKeptIsAnother() {
        database.update("update projection_progress set digest = repeat('7', 64)");
        var build = new FactBuild(source, table, transaction);
        build.advance();

        assertThat(build.takeOver().same()).isFalse();

        assertThat(table.recomputeDigest()).isEqualTo(table.progress().digest());
    }

    @Test
    void saysThatARowThatWasReadIsMissing() {
        database.update("delete from fact_1 where position = ?", EVENTS / 2);
        var build = new FactBuild(source, table, transaction);
        build.advance();

        assertThat(build.takeOver().same()).isFalse();
    }

    @Test
    void nobodyIsGivenWhatTheTableDoesNotHold() {
        var before = table.progress();
        var build = new FactBuild(source, table, transaction);
        build.advance();
        database.update("delete from fact_2 where position = 1");

        assertThatThrownBy(build::takeOver).hasMessageContaining("not what the table holds");

        assertThat(table.progress()).isEqualTo(before);
    }

    @Test
    void beginsWithAnEmptyTable() {
        database.update("insert into fact_2 select * from fact_1 where position > 3");
        var build = new FactBuild(source, table, transaction);
        build.advance();

        assertThat(build.takeOver().same()).isTrue();
    }

    @Test
    void comesAsFarAsWhatIsReadAndNoFurther() {
        var build = new FactBuild(source, table, transaction);
        for (var times = 0; times < 3; times++) {
            build.advance();
        }

        assertThat(build.position()).isEqualTo(EVENTS / 2);
    }

    @Test
    void nothingChangesIfAnEventCannotBeRead() {
        log.unreadable = EVENTS / 2;
        var before = table.progress();
        var build = new FactBuild(source, table, transaction);
        build.advance();
        assertThat(build.position()).isLessThan(EVENTS / 2);

        assertThatThrownBy(build::takeOver).isInstanceOf(UnreadableEvent.class);

        assertThat(table.progress()).isEqualTo(before);
    }

    private void append(int after, int upTo) {
        var rows = log.events.subList(after, upTo).stream().map(extractor::rowsOf).toList();
        transaction.executeWithoutResult(status -> table.append(rows));
    }

    private static List<RecordedEvent> history() {
        var steps = new Random(11).longs(200).boxed().toList();
        var features =
                Features.factFunctions().stream()
                        .filter(f -> !f.events().equals(CorrectionEvent.class))
                        .toList();
        return RandomHistory.of(features, 11, steps).subList(0, EVENTS);
    }

    /** A log in memory: here it is about what becomes of its events. */
    private static final class Log implements RecordedEvents {

        private final List<RecordedEvent> events;
        private long unreadable = Long.MAX_VALUE;

        Log(List<RecordedEvent> events) {
            this.events = events;
        }

        @Override
        public List<RecordedEvent> read(long afterPosition, int limit) {
            var page = events.stream().skip(afterPosition).limit(limit).toList();
            if (page.stream().anyMatch(event -> event.position() == unreadable)) {
                throw new IllegalStateException("of the future");
            }
            return page;
        }

        @Override
        public Optional<RecordedEvent> find(String id) {
            return events.stream().filter(event -> event.id().equals(id)).findFirst();
        }

        @Override
        public List<RecordedEvent> of(String aggregate) {
            return events.stream().filter(event -> event.aggregate().equals(aggregate)).toList();
        }
    }
}
