package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Events that say nothing but the title of a scenario. */
final class TitleRows {

    static final ProgrammeId PROGRAMME = new ProgrammeId("p");

    private TitleRows() {}

    /**
     * @param scenario id of the subject
     */
    static FactRows event(long position, String scenario, String title) {
        var subject = new Subject(Subject.Kind.SCENARIO, scenario);
        return new FactRows(
                position,
                new UUID(7, position).toString(),
                PROGRAMME,
                subject,
                subject,
                position,
                LocalDate.of(2026, 1, 1).plusDays(position % 300),
                Instant.ofEpochMilli(position),
                Publicity.PUBLIC,
                List.of(new FactRow(subject, "title", '"' + title + '"')),
                List.of());
    }
}
