package de.kommunal.roadmap.concordance;

import de.kommunal.roadmap.audit.AppendTerms;
import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.NotReadableYet;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.shared.ProgrammeId;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads resolutions at the head of the log and ties the decision to it. */
@Component
class EndedAtHead implements EndedResolutions {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventLog log;
    private final Records records;

    EndedAtHead(EventLog log, Records records) {
        this.log = log;
        this.records = records;
    }

    @Override
    public Set<ResolutionId> among(
            List<ResolutionId> linked, ProgrammeId programme, LocalDate day) {
        var position = log.head().position();
        if (!records.await(position, PATIENCE)) {
            throw new NotReadableYet(position);
        }
        var reading = new Reading(programme, records.momentAt(day, position), Audience.INTERNAL);
        AppendTerms.decidedAt(position);
        return linked.stream()
                .filter(id -> !inForce(records, reading, id.value()))
                .collect(Collectors.toSet());
    }

    /** False also if the resolution is not there: it was voided, or takes effect later. */
    static boolean inForce(Records records, Reading reading, String resolution) {
        return records.find(ResolutionView.class, reading, resolution)
                .filter(found -> found.state().inForce())
                .isPresent();
    }
}
