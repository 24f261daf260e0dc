package de.kommunal.roadmap.position;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.correction.CorrectionCategory;
import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Provenance;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A partner's position on a topic as it reads at one point in time.
 *
 * @param since when the partner came to say so
 * @param leadingEvent id of the event that says so; a correction names it
 * @param lastChange how the partner came to say so, if it said something else before
 * @param correction how the office put its record right; the partner did not change its mind
 * @param beside what was heard that binds less, the last of each bindingness
 * @param reason why it lapsed
 */
public record PositionView(
        String id,
        long version,
        String partner,
        PositionTopic topic,
        PositionState state,
        Stance stance,
        Bindingness bindingness,
        @Nullable String basis,
        List<String> conditions,
        List<String> reasons,
        @Nullable String resolution,
        EffectiveDate since,
        String leadingEvent,
        @Nullable Change lastChange,
        @Nullable Correction correction,
        @Nullable EffectiveDate confirmedOn,
        List<Heard> beside,
        @Nullable String reason,
        Provenance provenance)
        implements View {

    /** The partner changed its mind. */
    public record Change(Standing from, Standing to, String reason, EffectiveDate on) {}

    /** The office had recorded it wrongly. */
    public record Correction(String correctsEvent, CorrectionCategory category, String why) {}

    /** What was heard beside the leading position. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Heard(
            Stance stance, Bindingness bindingness, @Nullable String basis, EffectiveDate since) {}
}
