package de.kommunal.roadmap.web.dataset;

import de.kommunal.roadmap.CommandCatalogue;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.RecordedEvents;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.web.commands.Origin;
import de.kommunal.roadmap.web.rest.CommandJson;

import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the commands of a programme back from its events. */
@Component
class DataSetExport {

    private static final int PAGE = 1000;

    private final CommandCatalogue catalogue = CommandCatalogue.roadmap();
    private final RecordedEvents events;

    DataSetExport(RecordedEvents events) {
        this.events = events;
    }

    /** The programme as it was recorded up to a position, as far as the audience may see it. */
    DataSet of(ProgrammeId programme, long position, Audience audience) {
        var records = new ArrayList<DataSet.Entry>();
        var numbers = new HashMap<String, Integer>();
        var after = 0L;
        List<RecordedEvent> page;
        do {
            page = events.read(after, PAGE);
            for (var recorded : page) {
                var event = recorded.event();
                if (recorded.position() <= position
                        && event.programme().equals(programme)
                        && maySee(audience, event)
                        && !isAutomatic(recorded)) {
                    add(records, numbers, recorded);
                }
                after = recorded.position();
            }
        } while (page.size() == PAGE && after < position);
        return new DataSet(programme.value(), List.copyOf(records));
    }

    private static boolean maySee(Audience audience, Event event) {
        return audience == Audience.INTERNAL || event.provenance().publicity() == Publicity.PUBLIC;
    }

    /** It is decided anew when the others are loaded. */
    private static boolean isAutomatic(RecordedEvent recorded) {
        return Origin.AUTOMATION.name().equals(recorded.metaData().get("origin"));
    }

    private void add(
            List<DataSet.Entry> records, Map<String, Integer> numbers, RecordedEvent recorded) {
        catalogue
                .recordedBy(recorded.event().getClass())
                .ifPresent(command -> {
                    var body = body(recorded.event(), command);
                    nameRecord(body, numbers);
                    records.add(new DataSet.Entry(command.getSimpleName(), body));
                    numbers.put(recorded.id(), records.size());
                });
    }

    /** Elsewhere the event has another id, but its record is the same one of the set. */
    private static void nameRecord(ObjectNode body, Map<String, Integer> numbers) {
        var number = numbers.get(body.path("event").asString(""));
        if (number != null) {
            body.remove("event");
            body.put("record", number);
        }
    }

    private static ObjectNode body(Event event, Class<? extends Command> command) {
        ObjectNode all = CommandJson.MAPPER.valueToTree(event);
        var body = CommandJson.MAPPER.createObjectNode();
        Arrays.stream(command.getRecordComponents())
                .map(c -> c.getName())
                .filter(name -> all.hasNonNull(name) && !isTheProgramme(name, command))
                .forEach(name -> body.set(name, all.get(name)));
        return body;
    }

    private static boolean isTheProgramme(String name, Class<? extends Command> command) {
        return name.equals("programme")
                || (name.equals("id")
                        && Arrays.stream(command.getRecordComponents())
                                .noneMatch(c -> c.getName().equals("programme")));
    }
}
