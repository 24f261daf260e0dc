package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.EventSearch;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.audit.format.Bytes;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Looks through the table of events along its primary key. */
final class JdbcEventSearch implements EventSearch {

    private static final String DESCRIBED =
            "select global_index, payload_type, meta_data from domain_event ";
    private static final String AT = "where global_index in (:positions) order by global_index";

    private final JdbcClient jdbc;

    JdbcEventSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Described> after(long position, int limit) {
        return described("where global_index > ? order by global_index limit ?", position, limit);
    }

    @Override
    public List<Described> before(long position, int limit) {
        return described(
                "where global_index < ? order by global_index desc limit ?", position, limit);
    }

    private List<Described> described(String which, long position, int limit) {
        return jdbc.sql(DESCRIBED + which)
                .params(position, limit)
                .query((row, number) -> described(row))
                .list();
    }

    @Override
    public List<Described> at(Collection<Long> positions) {
        if (positions.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(DESCRIBED + AT)
                .param("positions", positions)
                .query((row, number) -> described(row))
                .list();
    }

    @Override
    public List<StoredEvent> read(Collection<Long> positions) {
        if (positions.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + EventRows.COLUMNS + " from domain_event " + AT)
                .param("positions", positions)
                .query((row, number) -> EventRows.read(row))
                .list();
    }

    @Override
    public List<String> aggregates(String start) {
        return jdbc.sql(
                        """
                        select aggregate_identifier from domain_event
                        where sequence_number = 0 and aggregate_identifier like :start
                        order by aggregate_identifier
                        """)
                .param("start", start.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .query((row, number) -> row.getString("aggregate_identifier"))
                .list();
    }

    private static Described described(ResultSet row) throws SQLException {
        return new Described(
                row.getLong("global_index"),
                row.getString("payload_type"),
                Bytes.of(row.getBytes("meta_data")));
    }
}
