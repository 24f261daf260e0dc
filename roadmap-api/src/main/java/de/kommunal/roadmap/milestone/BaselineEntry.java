package de.kommunal.roadmap.milestone;

import de.kommunal.roadmap.shared.EffectiveDate;

/** A milestone as it was planned when a baseline was taken. */
public record BaselineEntry(
        MilestoneId milestone, EffectiveDate plannedDate, MilestoneState state) {}
