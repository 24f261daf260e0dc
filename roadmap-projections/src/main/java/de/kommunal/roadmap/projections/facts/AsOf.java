package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Moment;

/**
 * A moment as the index asks for it.
 *
 * @param day counted from 1970-01-01
 * @param position the last one that counts
 */
record AsOf(int day, int position, boolean publicOnly) {

    /** Days that facts can have: years 1 to 9999. */
    private static final long FIRST = -719_162;

    private static final int LAST = 2_932_896;

    static AsOf of(Moment moment, Audience audience) {
        return new AsOf(
                (int) Math.clamp(moment.validAt().toEpochDay(), FIRST - 1, LAST),
                (int) Math.min(moment.position(), Integer.MAX_VALUE),
                audience == Audience.PUBLIC);
    }

    AsOf at(int otherDay, long otherPosition) {
        return new AsOf(otherDay, (int) otherPosition, publicOnly);
    }

    /** What is known at the position of whatever day. */
    AsOf everSaid() {
        return new AsOf(LAST, position, publicOnly);
    }

    /** Knows no more than the given position does. */
    AsOf upTo(int most) {
        return position <= most ? this : new AsOf(day, most, publicOnly);
    }
}
