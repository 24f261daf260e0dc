package de.kommunal.roadmap.deliberation;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.Provenance;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * An information event as it reads at one point in time.
 *
 * @param date for which it is planned by now, or on which it was held
 * @param plannedDate for which it was planned first
 * @param feeds the steps of deliberations for which it is an input: those that it was planned for,
 *     then those that it was linked to
 * @param reason why it was moved or cancelled last
 * @param note of how it was held
 */
public record InformationEventView(
        String id,
        long version,
        String title,
        EffectiveDate date,
        EffectiveDate plannedDate,
        InformationEventState state,
        String speaker,
        List<String> audience,
        String purpose,
        List<Fed> feeds,
        @Nullable String reason,
        @Nullable String note,
        List<Irregularity> irregularities,
        Provenance provenance)
        implements View {

    /**
     * A step that the event is to feed.
     *
     * @param date that the step has by now; the one that was given with the plan of the event, if
     *     the step is not recorded or the reader may not see it
     * @param linked true if the event is linked to the step itself
     * @param tooLate true if the event is dated after the step by now (rule D6), or was cancelled;
     *     computed at each read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fed(
            String deliberation, String step, LocalDate date, boolean linked, boolean tooLate) {}

    /** The same event, with what it feeds by now. */
    public InformationEventView feeding(List<Fed> steps) {
        return new InformationEventView(
                id,
                version,
                title,
                date,
                plannedDate,
                state,
                speaker,
                audience,
                purpose,
                steps,
                reason,
                note,
                irregularities,
                provenance);
    }

    /** True if it can't feed a step of that day any more. */
    public boolean isTooLateFor(LocalDate step) {
        return state == InformationEventState.CANCELLED || step.isBefore(date.earliest());
    }
}
