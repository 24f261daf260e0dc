package de.kommunal.roadmap.web.packet;

import de.kommunal.roadmap.reading.Audience;

import java.time.LocalDate;

/**
 * A state of a programme.
 *
 * @param validAt the day whose state it is
 * @param position of the last event that counts
 * @param audience for whom it is
 */
public record PacketRead(String programme, LocalDate validAt, long position, Audience audience) {}
