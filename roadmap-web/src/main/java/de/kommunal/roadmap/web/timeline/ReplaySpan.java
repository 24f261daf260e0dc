package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.EventMark;
import de.kommunal.roadmap.reading.Marks;
import de.kommunal.roadmap.reading.Marks.Cursor;
import de.kommunal.roadmap.reading.Marks.Order;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.shared.ProgrammeId;

import java.time.LocalDate;

/**
 * What is replayed. One clock moves from the first moment to the second; the other one stands where
 * the second moment has it.
 *
 * @param order {@code RECORDED} if knowledge moves, {@code EFFECTIVE} if the day does
 */
record ReplaySpan(ProgrammeId programme, Audience audience, Moment from, Moment to, Order order) {

    /** The state before the first step. */
    Reading start() {
        return switch (order) {
            case RECORDED ->
                    reading(new Moment(to.validAt(), from.knownAt(), from.position()), audience);
            case EFFECTIVE ->
                    reading(new Moment(from.validAt(), to.knownAt(), to.position()), audience);
        };
    }

    /** The state after the last step. */
    Reading end() {
        return reading(to, audience);
    }

    /** The state before what the event brings. */
    Reading before(EventMark mark) {
        return switch (order) {
            case RECORDED ->
                    reading(
                            new Moment(to.validAt(), mark.recordedAt(), mark.position() - 1),
                            audience);
            case EFFECTIVE -> at(mark.effective().minusDays(1));
        };
    }

    /** The state with it; by effective day, with all that the day brings. */
    Reading after(EventMark mark) {
        return switch (order) {
            case RECORDED ->
                    reading(new Moment(to.validAt(), mark.recordedAt(), mark.position()), audience);
            case EFFECTIVE -> at(mark.effective());
        };
    }

    private Reading at(LocalDate day) {
        return reading(new Moment(day, to.knownAt(), to.position()), audience);
    }

    /** The next events behind a place. */
    Marks next(Cursor behind, int limit) {
        return new Marks(
                null,
                null,
                null,
                null,
                order == Order.EFFECTIVE ? to.validAt() : null,
                0,
                to.position(),
                order,
                false,
                behind,
                limit);
    }

    /** Behind everything that the start has already. */
    Cursor beginning() {
        return switch (order) {
            case RECORDED -> new Cursor(LocalDate.EPOCH, from.position());
            case EFFECTIVE -> new Cursor(from.validAt(), to.position());
        };
    }

    /** Behind everything. */
    Cursor ending() {
        return new Cursor(to.validAt(), to.position());
    }

    /** Names a place of this replay, whatever is recorded later. */
    ReplayId id(Cursor place, boolean ended) {
        return new ReplayId(order, to.validAt(), to.position(), place, ended);
    }

    private Reading reading(Moment moment, Audience reader) {
        return new Reading(programme, moment, reader);
    }
}
