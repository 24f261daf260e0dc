package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.AppendTerms;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows that are stored with events, of one or of several units of work. */
final class AlongRows {

    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();

    /**
     * @param appended where the events of their unit of work lie
     */
    void add(List<AppendTerms.Along> along, List<AppendTerms.Appended> appended) {
        for (var row : along) {
            rows.computeIfAbsent(row.insert(), insert -> new ArrayList<>())
                    .add(row.values().apply(appended).toArray());
        }
    }

    void insert(JdbcOperations jdbc) {
        rows.forEach(jdbc::batchUpdate);
    }
}
