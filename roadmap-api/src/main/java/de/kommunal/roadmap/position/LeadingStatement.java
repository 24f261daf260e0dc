package de.kommunal.roadmap.position;

import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.Publicity;

import org.jspecify.annotations.Nullable;

/**
 * A statement that leads, or once led, until another one took its place.
 *
 * @param event id of the event that says it
 * @param changedFrom what the partner had said before, if it changed its mind
 */
record LeadingStatement(
        String event,
        PartnerId partner,
        PositionTopic topic,
        Statement said,
        @Nullable Standing changedFrom,
        @Nullable String changedBecause,
        Publicity publicity) {}
