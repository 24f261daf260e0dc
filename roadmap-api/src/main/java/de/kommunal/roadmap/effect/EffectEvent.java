package de.kommunal.roadmap.effect;

import de.kommunal.roadmap.deliberation.EffectField;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

import org.jspecify.annotations.Nullable;

/** What was said of an effect. */
public sealed interface EffectEvent extends Event {

    EffectId id();

    @StoredAs(name = "EffectStated")
    record EffectStated(
            ProgrammeId programme,
            EffectId id,
            EffectSubject about,
            EffectField field,
            @Nullable PartnerId partner,
            Expectation expectation,
            @Nullable Amount amount,
            String text,
            Provenance provenance)
            implements EffectEvent {}

    /**
     * @param number of the statement among the effect's, from 2
     */
    @StoredAs(name = "EffectRestated")
    record EffectRestated(
            ProgrammeId programme,
            EffectId id,
            int number,
            Expectation expectation,
            @Nullable Amount amount,
            String text,
            @Nullable String reason,
            Provenance provenance)
            implements EffectEvent {}
}
