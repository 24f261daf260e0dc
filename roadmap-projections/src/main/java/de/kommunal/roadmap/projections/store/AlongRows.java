package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.audit.AppendTerms;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows that are stored with events, of one or of several units of work. */
final class AlongRows {

    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();

    /**
     * @param along null if there is none
     * @param appended where the events of its unit of work lie
     */
    void add(AppendTerms.@Nullable Along along, List<AppendTerms.Appended> appended) {
        if (along != null) {
            rows.computeIfAbsent(along.insert(), insert -> new ArrayList<>())
                    .add(along.values().apply(appended).toArray());
        }
    }

    void insert(JdbcOperations jdbc) {
        rows.forEach(jdbc::batchUpdate);
    }
}
