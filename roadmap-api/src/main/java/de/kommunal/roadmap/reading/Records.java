package de.kommunal.roadmap.reading;

import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The read side, as the rest of the system sees it. Each kind of view is a fold of facts, so one
 * set of questions serves all of them, at any moment.
 */
public interface Records {

    <V extends View> Optional<V> find(Class<V> view, Reading reading, String id);

    <V extends View> Page<V> list(Class<V> view, Reading reading, Page.Request<V> request);

    /** All programmes that the audience may see. */
    <V extends View> List<V> programmes(Class<V> view, Moment moment, Audience audience);

    /** True if the subject was ever recorded, to whatever audience and from whatever day on. */
    boolean exists(ProgrammeId programme, Subject subject);

    /** The last position that reads cover. */
    long position();

    /**
     * Waits until reads cover the position.
     *
     * @return false if they did not within the time given
     */
    boolean await(long position, Duration atMost);

    /** The moment at which the given position had just been recorded. */
    Moment momentAt(LocalDate validAt, long position);

    /** The moment that covers all that was recorded up to the given instant. */
    Moment momentAt(LocalDate validAt, Instant knownAt);
}
