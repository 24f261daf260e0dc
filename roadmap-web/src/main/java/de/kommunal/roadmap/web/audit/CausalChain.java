package de.kommunal.roadmap.web.audit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Why an event is in the log, and what came of it.
 *
 * @param event itself
 * @param request what recorded it
 * @param causes what it follows from: the event that caused it, the one that caused that, and so
 *     on; what it corrects; what it replaces
 * @param together the other events of the same request, by position
 * @param consequences what followed from it, by position; each has a chain of its own
 * @param lookOnAfter position up to which consequences were looked for, to be sent as {@code
 *     after}; absent if the whole log was looked through
 */
record CausalChain(
        Step event,
        RequestOfEvent request,
        List<Step> causes,
        List<Step> together,
        List<Step> consequences,
        @Nullable Long lookOnAfter) {

    /** How an event of the chain belongs to the one that was asked for. */
    enum Relation {
        ITSELF,
        /** The program itself recorded the next one in the chain because of it. */
        CAUSE,
        /** It was recorded wrongly, as the correction says that was asked for. */
        CORRECTED,
        /** The one that was asked for stands in its place. */
        REPLACED,
        SAME_REQUEST,
        /** The program itself recorded it because of the one that was asked for. */
        CONSEQUENCE,
        /** It says that the one that was asked for was recorded wrongly, or is right after all. */
        CORRECTION,
        /** It stands in the place of the one that was asked for. */
        REPLACEMENT
    }

    /**
     * An event of the chain.
     *
     * @param event its id
     * @param aggregate in whose history it is
     * @param address where all of it is answered
     */
    record Step(
            Relation relation,
            long position,
            String event,
            String type,
            String aggregate,
            Instant recordedAt,
            String address) {}

    /**
     * What recorded an event, as its metadata say.
     *
     * @param id of the request; of a data set its name and the number of the record
     * @param origin the entrance by which it came
     * @param idempotencyKey under which it was sent, as long as its receipt is kept
     * @param correlation what belongs together, such as one data set
     * @param dataSet what was loaded or imported, if it came so
     * @param automation what in the program gave it, if the program itself did
     */
    record RequestOfEvent(
            @Nullable String id,
            @Nullable String actor,
            @Nullable String role,
            @Nullable String origin,
            @Nullable String idempotencyKey,
            @Nullable String correlation,
            @Nullable String dataSet,
            @Nullable String automation) {}
}
