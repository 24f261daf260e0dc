package de.kommunal.roadmap.mandate;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.PersonalText;
import de.kommunal.roadmap.shared.Provenance;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A mandate to an administration as it reads at one point in time.
 *
 * @param item of the resolution, by its number
 * @param addressee the office or role that has to act
 * @param responsible who looks after it there, sealed; with a token, {@code GET
 *     /api/people/{person}/text} opens it
 * @param reportTo the committee that is to be told
 * @param progress what was reported, the oldest first
 * @param discharge what came out; null while it is open
 * @param overdue true if it is open after its due date, on the day that is read; computed
 * @param observations rules that it does not keep as the rest of the record shows; computed
 */
public record MandateView(
        String id,
        long version,
        String resolution,
        int item,
        String partner,
        String addressee,
        @Nullable PersonalText responsible,
        String task,
        @Nullable EffectiveDate dueOn,
        @Nullable String reportTo,
        MandateState state,
        List<Report> progress,
        @Nullable Report discharge,
        boolean overdue,
        List<Irregularity> observations,
        Provenance provenance)
        implements View {

    /** What was reported, and in which paper. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Report(String text, @Nullable String paper, EffectiveDate on) {}

    /** True from the day after the last day that the due date may mean. */
    boolean isOverdueOn(LocalDate day) {
        return state == MandateState.OPEN && dueOn != null && dueOn.latest().isBefore(day);
    }

    MandateView withComputed(boolean isOverdue, List<Irregularity> observed) {
        return new MandateView(
                id,
                version,
                resolution,
                item,
                partner,
                addressee,
                responsible,
                task,
                dueOn,
                reportTo,
                state,
                progress,
                discharge,
                isOverdue,
                observed,
                provenance);
    }
}
