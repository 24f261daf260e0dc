package de.kommunal.roadmap.reading;

import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * The record value by value, at any moment. Views are made of these values; here they are as the
 * events said them, each with the event. Nothing here is specific to one kind of subject.
 */
public interface States {

    /** What holds about one subject; empty if it is not there at that moment for that audience. */
    Optional<SubjectValues> find(Reading reading, Subject subject);

    /** What holds about each subject of the programme, in the order of first recording. */
    List<SubjectValues> all(Reading reading);

    /**
     * Writes the same as a JSON array: {@code [{"kind", "id", "version", "values": {path: {"value",
     * "event", "position", "effective"}}}]}. Much cheaper than {@link #all} for large programmes.
     */
    void write(Reading reading, OutputStream out) throws IOException;

    /**
     * What is not the same at two moments, by subject in the order of first recording. Neither
     * clock of the second moment may be before that of the first.
     */
    List<SubjectDifference> differences(
            ProgrammeId programme, Moment from, Moment to, Audience audience);

    /**
     * What the event at the position changed on its own effective day, compared with what was known
     * just before it. A replacement is compared with what it replaced; a correction without one,
     * and a voiding, with what it withdrew. Empty if the audience may not see the event.
     */
    List<SubjectDifference> changesBy(Reading reading, long position);

    /**
     * All subjects about which the event at the position says something, or takes back what was
     * said, whether or not anything then holds that did not before. Empty if the audience may not
     * see the event.
     */
    List<Subject> subjectsOf(Reading reading, long position);

    /** The events that are wanted, as far as the reading's position and audience allow. */
    List<EventMark> marks(Reading reading, Marks wanted);
}
