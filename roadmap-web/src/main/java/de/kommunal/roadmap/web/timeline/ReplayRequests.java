package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.reading.Marks.Order;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.rest.Points;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;

/** Reads what is to be replayed. */
@Component
class ReplayRequests {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private final Points points;
    private final Records records;

    ReplayRequests(Points points, Records records) {
        this.points = points;
        this.records = records;
    }

    /**
     * From one point to another.
     *
     * @param from null for what was there before everything
     * @param to null for the moment of the reading
     * @throws ApiProblem if a parameter can't be used
     */
    ReplaySpan span(
            Reading reading, @Nullable String from, @Nullable String to, @Nullable String order) {
        var by = Words.order(order);
        var end = pinned(to == null ? reading.moment() : points.at("to", to));
        var start = from == null ? first(by, end) : pinned(points.at("from", from));
        if (by == Order.RECORDED
                ? start.position() > end.position()
                : start.validAt().isAfter(end.validAt())) {
            throw ApiProblem.parameter(
                    "from",
                    from,
                    by == Order.RECORDED
                            ? "a point that was known before \"to\", such as"
                                    + " 2026-02-18@2026-02-20T12:00:00Z"
                            : "a day before that of \"to\", such as 2026-02-18");
        }
        return new ReplaySpan(reading.programme(), reading.audience(), start, end, by);
    }

    private Moment first(Order order, Moment end) {
        return order == Order.RECORDED
                ? records.momentAt(end.validAt(), 0)
                : new Moment(FIRST_DAY, end.knownAt(), end.position());
    }

    /** The same replay is told in the same words, whenever it is asked for. */
    private Moment pinned(Moment moment) {
        return records.momentAt(moment.validAt(), moment.position());
    }

    /**
     * @param order null for that of the id
     * @throws ApiProblem if it is no id, or of another order
     */
    ReplayId id(String text, @Nullable String order) {
        return ReplayId.parse(text)
                .filter(id -> id.position() <= records.position())
                .filter(id -> order == null || id.order() == Words.order(order))
                .orElseThrow(() ->
                        ApiProblem.parameter(
                                "lastEventId",
                                text,
                                "the id of a step of the same replay, such as"
                                        + " recorded.2026-02-18.48211.48000"));
    }

    /** The rest of the replay that the id is of. */
    ReplaySpan rest(Reading reading, ReplayId id) {
        var to = records.momentAt(id.day(), id.position());
        return new ReplaySpan(reading.programme(), reading.audience(), to, to, id.order());
    }
}
