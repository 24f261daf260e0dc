package de.kommunal.roadmap.web.packet;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.reading.Reading;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.SortedMap;

/**
 * What a packet is made of.
 *
 * @param checkpoint its note
 * @param introductions the notes that introduce the keys, from the first pair on
 * @param schemas JSON schemas by stored type
 * @param reads that the events have to reproduce
 */
public record PacketSource(
        String checkpoint,
        List<String> introductions,
        EventLog log,
        SortedMap<String, String> schemas,
        List<PacketRead> reads,
        State state) {

    /** Writes the state of a programme. */
    @FunctionalInterface
    public interface State {

        void write(Reading reading, OutputStream out) throws IOException;
    }
}
