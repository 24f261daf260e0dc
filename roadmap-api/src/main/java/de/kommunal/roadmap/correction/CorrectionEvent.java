package de.kommunal.roadmap.correction;

import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.SubjectVoided;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * That a record was wrong. It is an event of the history in which the wrong one stands, so that a
 * subject's version covers its corrections.
 */
public sealed interface CorrectionEvent extends Event {

    CorrectionId id();

    /** The subject whose record was wrong. */
    Subject target();

    /** Id of the wrong event. */
    String event();

    CorrectionCategory category();

    String reason();

    /** Ids of the events that count no more from now on. */
    List<String> withdrawn();

    /** Ids of the events that count again from now on. */
    List<String> reinstated();

    /** The next event of the same history is the replacement; its metadata say so. */
    @StoredAs(name = "RecordCorrected")
    record RecordCorrected(
            ProgrammeId programme,
            CorrectionId id,
            Subject target,
            String event,
            CorrectionCategory category,
            String reason,
            List<String> withdrawn,
            List<String> reinstated,
            Provenance provenance)
            implements CorrectionEvent {

        public RecordCorrected {
            withdrawn = List.copyOf(withdrawn);
            reinstated = List.copyOf(reinstated);
        }
    }

    /**
     * @param wholeSubject true if nothing of the subject counts any more
     * @param correction that was itself wrong, if it was one; {@code event} is then its own
     */
    @StoredAs(name = "RecordVoided")
    record RecordVoided(
            ProgrammeId programme,
            CorrectionId id,
            Subject target,
            String event,
            @Nullable CorrectionId correction,
            CorrectionCategory category,
            String reason,
            boolean wholeSubject,
            List<String> withdrawn,
            List<String> reinstated,
            Provenance provenance)
            implements CorrectionEvent, SubjectVoided {

        public RecordVoided {
            withdrawn = List.copyOf(withdrawn);
            reinstated = List.copyOf(reinstated);
        }
    }
}
