package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.jdbc.core.RowMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads rows of the table, from one thread at a time. Millions of them are about some thousands of
 * subjects, so each spelling is read and checked once.
 */
final class FactRowReader implements RowMapper<FactRows> {

    private final Map<String, Subject> subjects = new HashMap<>();
    private final Map<String, ProgrammeId> programmes = new HashMap<>();

    @Override
    public FactRows mapRow(ResultSet row, int number) throws SQLException {
        var subject = subject(row.getString(4));
        var says = row.getString(10);
        return new FactRows(
                row.getLong(1),
                row.getString(2),
                programmes.computeIfAbsent(row.getString(3), ProgrammeId::new),
                subject,
                subject(row.getString(5)),
                row.getLong(6),
                row.getObject(7, LocalDate.class),
                Instant.ofEpochMilli(row.getLong(8)),
                Publicity.valueOf(row.getString(9)),
                FactText.rows(says, subject),
                FactText.withdrawals(says));
    }

    private Subject subject(String written) {
        return subjects.computeIfAbsent(written, Subject::of);
    }
}
