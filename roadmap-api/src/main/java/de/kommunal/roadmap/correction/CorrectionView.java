package de.kommunal.roadmap.correction;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A correction or voiding as it reads at one point in time.
 *
 * @param version of the subject after it
 * @param act whether something was put in the place of the wrong record
 * @param subject whose record was wrong
 * @param event id of the wrong event
 * @param replacement id of the event that stands in its place
 * @param wholeSubject true if nothing of the subject counts any more
 * @param correction the correction that was itself wrong, if it was one
 * @param withdrawn ids of the events that count no more since
 * @param reinstated ids of the events that count again since
 * @param recordedAs id of its own event
 * @param voidedBy id of the voiding that undid this one; it says nothing any more then
 */
public record CorrectionView(
        String id,
        long version,
        Act act,
        Subject subject,
        String event,
        CorrectionCategory category,
        String reason,
        @Nullable String replacement,
        boolean wholeSubject,
        @Nullable String correction,
        List<String> withdrawn,
        List<String> reinstated,
        String recordedAs,
        @Nullable String voidedBy,
        Provenance provenance)
        implements View {

    /** What is done about a wrong record. */
    public enum Act {
        CORRECTION,
        VOIDING
    }
}
