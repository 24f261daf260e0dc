package de.kommunal.roadmap.reading;

import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Subject;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where an event stands on both clocks, without what it says.
 *
 * @param event id of the event
 * @param subject what the event is about
 * @param record the subject in whose history it was recorded; another one only for a correction
 * @param effective first day on which it holds; of an imprecise date its first day
 */
public record EventMark(
        long position,
        String event,
        Subject subject,
        Subject record,
        LocalDate effective,
        Instant recordedAt,
        Publicity publicity) {}
