package de.kommunal.roadmap.projections.facts;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.reading.RecordedEvent;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.util.List;
import java.util.Random;

/** Bundles are written, read and compared with their rows on the shared database too. */
class FactBundlesOnPostgresTest {

    private static final int EVENTS = 60;

    @Test
    void leadToTheSameIndexAsTheRows() throws IOException {
        try (var server = EmbeddedPostgres.start()) {
            var source = server.getPostgresDatabase();
            Flyway.configure()
                    .dataSource(source)
                    .locations("db/migration/common", "db/migration/postgresql")
                    .load()
                    .migrate();
            var database = new JdbcTemplate(source);
            var table = new FactTable(database, 7);
            var features = Features.factFunctions();
            var extractor = new FactExtractor(features);
            var rows = history(features).stream().map(extractor::rowsOf).toList();

            new TransactionTemplate(new DataSourceTransactionManager(source))
                    .executeWithoutResult(status -> {
                        // the bundle that the second one fills has rows that nobody else sees yet
                        table.append(rows.subList(0, 5));
                        table.append(rows.subList(5, EVENTS));
                    });

            var digest = table.progress().digest();
            assertThat(lasts(database)).startsWith(7L, 14L).endsWith(56L);
            assertThat(table.recomputeDigest()).isEqualTo(digest);
            var content = table.load(table.progress());
            assertThat(content.events().last()).isEqualTo(EVENTS);
            assertThat(content.facts())
                    .isEqualTo(rows.stream().mapToLong(e -> e.rows().size()).sum());

            database.update(
                    "update fact_bundle_1 set content = decode('02', 'hex') where last_position ="
                            + " 14");
            assertThat(table.recomputeDigest()).isNotEqualTo(digest);
            assertThat(table.load(table.progress()).facts()).isEqualTo(content.facts());

            table.slot(1).clear();
            assertThat(lasts(database)).isEmpty();
        }
    }

    private static List<Long> lasts(JdbcTemplate database) {
        return database.queryForList(
                "select last_position from fact_bundle_1 order by 1", Long.class);
    }

    private static List<RecordedEvent> history(List<FactFunction<?>> features) {
        return RandomHistory.of(features, 5, new Random(5).longs(200).boxed().toList())
                .subList(0, EVENTS);
    }
}
