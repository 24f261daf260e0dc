package de.kommunal.roadmap.web.packet;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.ProgrammeId;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A read that the events have to reproduce.
 *
 * @param validAt the day whose state it is
 * @param position of the last event that counts
 * @param audience for whom it is
 * @param sha256 of the bytes of the state, hexadecimal
 */
record ReadLine(
        String programme, LocalDate validAt, long position, Audience audience, String sha256) {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    /** The read as the state now has it. */
    static ReadLine of(PacketRead read, PacketSource.State state) throws IOException {
        var out = new DigestedOutput(OutputStream.nullOutputStream());
        state.write(reading(read), out);
        return new ReadLine(
                read.programme(), read.validAt(), read.position(), read.audience(), out.sha256());
    }

    private static Reading reading(PacketRead read) {
        // only the position decides what is known
        var moment = new Moment(read.validAt(), Instant.EPOCH, read.position());
        return new Reading(new ProgrammeId(read.programme()), moment, read.audience());
    }

    Reading reading() {
        return reading(read());
    }

    PacketRead read() {
        return new PacketRead(programme, validAt, position, audience);
    }

    /** The line, without its end. */
    byte[] write() {
        return JSON.writeValueAsBytes(this);
    }

    /**
     * @throws IllegalArgumentException if it is none
     */
    static ReadLine read(byte[] line) {
        try {
            var read = JSON.readValue(line, ReadLine.class);
            new ProgrammeId(read.programme());
            return read;
        } catch (JacksonException | InvalidValue e) {
            throw new IllegalArgumentException("no read: " + e.getMessage(), e);
        }
    }
}
