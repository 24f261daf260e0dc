package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.RecordedEvent;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The way of the facts from events to answers, on a database in memory. */
final class FoldedFacts {

    private final FactExtractor extractor;
    private final JdbcTemplate database = database("fold-law");

    /** With bundles that are full soon. */
    private final FactTable table = new FactTable(database, 7);

    FoldedFacts(List<FactFunction<?>> features) {
        extractor = new FactExtractor(features);
    }

    /** An empty database in memory with the tables of the program. */
    static JdbcTemplate database(String name) {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(database)
                .locations("db/migration/common", "db/migration/h2")
                .load()
                .migrate();
        return new JdbcTemplate(database);
    }

    /** An index that has followed the log in batches of all sizes. */
    FactFeed follow(List<RecordedEvent> log, SplittableRandom random) {
        database.update("delete from fact_1");
        database.update("delete from fact_bundle_1");
        database.update("update projection_progress set position = 0, digest = repeat('0', 64)");
        var feed = new FactFeed(table);
        var from = 0;
        while (from < log.size()) {
            var to = Math.min(log.size(), from + 1 + random.nextInt(12));
            var batch = new ArrayList<FactRows>();
            log.subList(from, to).forEach(event -> batch.add(extractor.rowsOf(event)));
            var added = table.append(batch);
            switch (random.nextInt(3)) {
                case 0 -> feed.add(added);
                case 1 -> feed.catchUp();
                default -> {}
            }
            from = to;
        }
        feed.catchUp();
        return feed;
    }

    /** An index that has read all of the table at once. */
    FactFeed load() {
        var feed = new FactFeed(table);
        feed.reload();
        return feed;
    }
}
