package de.kommunal.roadmap.position;

import de.kommunal.roadmap.correction.CorrectionCategory;
import de.kommunal.roadmap.correction.CorrectsEarlier;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What happened to a partner's position. */
public sealed interface PositionEvent extends Event {

    PositionId id();

    /** The partner's leading position on the topic from now on. */
    @StoredAs(name = "PositionStated")
    record PositionStated(
            ProgrammeId programme,
            PositionId id,
            PartnerId partner,
            PositionTopic topic,
            Stance stance,
            @Nullable String basis,
            Bindingness bindingness,
            @Nullable List<String> conditions,
            @Nullable List<String> reasons,
            @Nullable ResolutionId resolution,
            Provenance provenance)
            implements PositionEvent, Statement {}

    /** Something that binds less was heard; the leading position stays what it is. */
    @StoredAs(name = "PositionHeardBeside")
    record PositionHeardBeside(
            ProgrammeId programme,
            PositionId id,
            PartnerId partner,
            PositionTopic topic,
            Stance stance,
            @Nullable String basis,
            Bindingness bindingness,
            @Nullable List<String> conditions,
            @Nullable List<String> reasons,
            @Nullable ResolutionId resolution,
            Provenance provenance)
            implements PositionEvent, Statement {}

    /**
     * The partner changed its mind. It said something else before, and that stays true.
     *
     * @param from what it said before
     * @param reason why it changed
     */
    @StoredAs(name = "PositionChanged")
    record PositionChanged(
            ProgrammeId programme,
            PositionId id,
            PartnerId partner,
            PositionTopic topic,
            Standing from,
            Stance stance,
            @Nullable String basis,
            Bindingness bindingness,
            @Nullable List<String> conditions,
            @Nullable List<String> reasons,
            @Nullable ResolutionId resolution,
            String reason,
            Provenance provenance)
            implements PositionEvent, Statement {}

    /**
     * The office had recorded it wrongly. The partner never said what the corrected event says.
     *
     * @param correctsEvent id of the event that held the leading statement
     * @param from what the partner had said before, if the corrected event was a change
     * @param reason why the partner changed then, if the corrected event was a change
     */
    @StoredAs(name = "PositionCorrected")
    record PositionCorrected(
            ProgrammeId programme,
            PositionId id,
            PartnerId partner,
            PositionTopic topic,
            String correctsEvent,
            @Nullable Standing from,
            Stance stance,
            @Nullable String basis,
            Bindingness bindingness,
            @Nullable List<String> conditions,
            @Nullable List<String> reasons,
            @Nullable ResolutionId resolution,
            @Nullable String reason,
            CorrectionCategory category,
            String why,
            Provenance provenance)
            implements PositionEvent, Statement, CorrectsEarlier {}

    @StoredAs(name = "PositionConfirmed")
    record PositionConfirmed(
            ProgrammeId programme, PositionId id, @Nullable String basis, Provenance provenance)
            implements PositionEvent {}

    @StoredAs(name = "PositionLapsed")
    record PositionLapsed(
            ProgrammeId programme, PositionId id, String reason, Provenance provenance)
            implements PositionEvent {}
}
