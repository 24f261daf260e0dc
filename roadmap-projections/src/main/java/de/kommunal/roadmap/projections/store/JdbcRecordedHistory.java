package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.EventCatalogue;
import de.kommunal.roadmap.correction.CorrectionEvent;
import de.kommunal.roadmap.correction.CorrectsEarlier;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.RecordedHistory;
import de.kommunal.roadmap.shared.EventType;
import de.kommunal.roadmap.shared.EventTypes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Component
class JdbcRecordedHistory implements RecordedHistory {

    private static final String SELECT =
            "select " + EventRows.COLUMNS + " from domain_event where ";

    private final JdbcClient jdbc;
    private final DecodedEvents events;
    private final List<String> withdrawing;

    JdbcRecordedHistory(JdbcClient jdbc, DecodedEvents events, EventCatalogue catalogue) {
        this.jdbc = jdbc;
        this.events = events;
        this.withdrawing = withdrawing(catalogue.types());
    }

    /** Names of the stored types of events that can withdraw others. */
    private static List<String> withdrawing(EventTypes types) {
        return types.classes().stream()
                .filter(type ->
                        CorrectionEvent.class.isAssignableFrom(type)
                                || CorrectsEarlier.class.isAssignableFrom(type))
                .map(types::typeOf)
                .flatMap(Optional::stream)
                .map(EventType::name)
                .toList();
    }

    @Override
    public List<RecordedEvent> at(Collection<Long> positions) {
        return positions.isEmpty()
                ? List.of()
                : read(
                        jdbc.sql(SELECT + "global_index in (:positions) order by global_index")
                                .param("positions", positions));
    }

    @Override
    public List<RecordedEvent> withdrawing(Collection<String> aggregates) {
        return aggregates.isEmpty()
                ? List.of()
                : read(
                        jdbc.sql(
                                        SELECT
                                                + "aggregate_identifier in (:aggregates)"
                                                + " and payload_type in (:types)"
                                                + " order by global_index")
                                .param("aggregates", aggregates)
                                .param("types", withdrawing));
    }

    private List<RecordedEvent> read(JdbcClient.StatementSpec query) {
        return events.decoded(query.query((row, number) -> EventRows.read(row)).list());
    }
}
