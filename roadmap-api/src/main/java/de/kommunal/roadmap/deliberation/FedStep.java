package de.kommunal.roadmap.deliberation;

import java.time.LocalDate;

/**
 * A step of a deliberation that an information event is to feed.
 *
 * @param date of the step, as it was planned when the event was
 */
public record FedStep(DeliberationId deliberation, StepId step, LocalDate date) {}
