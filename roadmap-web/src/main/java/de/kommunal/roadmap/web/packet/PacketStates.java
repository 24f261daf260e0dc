package de.kommunal.roadmap.web.packet;

import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.ReplayedStates;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The states that a packet promises. They are made when all files were read, and the events are
 * read again for it: only then it is known what later events take back, and what leads at each
 * moment is all that has to be kept.
 */
final class PacketStates {

    private static final int PAGE = 500;

    /** So many are made each time that the events are read. */
    private static final int AT_A_TIME = 64;

    private final ReplayedStates events = ReplayedStates.empty();
    private final List<ReadLine> promised = new ArrayList<>();
    private final List<StoredEvent> page = new ArrayList<>();
    private int made;

    /** The next event, whose hash is good. */
    void survey(PacketInput file, StoredEvent event) throws PacketProblem {
        page.add(event);
        if (page.size() == PAGE) {
            surveyPage(file);
        }
    }

    /** After the last event. */
    void surveyed(PacketInput file) throws PacketProblem {
        surveyPage(file);
    }

    private void surveyPage(PacketInput file) throws PacketProblem {
        try {
            events.survey(page);
            page.clear();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw PacketProblem.untrue(
                    "event-unknown",
                    file.place(),
                    "Dieses Programm kennt ein Ereignis nicht: " + e.getMessage() + ".",
                    "This program does not know an event: " + e.getMessage() + ".");
        }
    }

    void promises(PacketInput file) throws IOException, PacketProblem {
        for (var line = file.nextLine(); line != null; line = file.nextLine()) {
            if (promised.size() == PacketFormat.READS_AT_MOST) {
                throw PacketProblem.unusable(
                        "too-many-reads",
                        file.place(),
                        "Mehr als " + PacketFormat.READS_AT_MOST + " Stände.",
                        "More than " + PacketFormat.READS_AT_MOST + " states.");
            }
            promised.add(readLine(file, line));
        }
    }

    private ReadLine readLine(PacketInput file, byte[] line) throws PacketProblem {
        try {
            var read = ReadLine.read(line);
            // refuses a position that is not there
            events.replay(List.of(read.reading()));
            return read;
        } catch (IllegalArgumentException e) {
            throw PacketProblem.untrue(
                    "read-line",
                    file.place(),
                    "Keine Zeile eines Standes: " + e.getMessage() + ".",
                    "No line of a state: " + e.getMessage() + ".");
        }
    }

    /** True once each promised state was made and is as promised. */
    boolean areMade() {
        return made == promised.size();
    }

    int made() {
        return made;
    }

    /** Makes the next states from the file of the events, which is that of the first time. */
    void make(PacketInput file, String origin) throws IOException, PacketProblem {
        var next = promised.subList(made, Math.min(promised.size(), made + AT_A_TIME));
        List<Reading> readings = next.stream().map(ReadLine::reading).toList();
        var replay = events.replay(readings);
        for (var line = file.nextLine(); line != null; line = file.nextLine()) {
            page.add(EventLine.read(line, origin));
            if (page.size() == PAGE) {
                replay.add(page);
                page.clear();
            }
        }
        replay.add(page);
        page.clear();
        for (var i = 0; i < next.size(); i++) {
            var state = i;
            var read = next.get(i).read();
            if (!ReadLine.of(read, (reading, out) -> replay.write(state, out))
                    .equals(next.get(i))) {
                throw PacketProblem.untrue(
                        "other-state",
                        PacketFormat.READS + ":" + (made + 1),
                        "Aus den Ereignissen folgt ein anderer Stand.",
                        "Another state follows from the events.");
            }
            made++;
        }
    }
}
