package de.kommunal.roadmap.web.dataset;

import de.kommunal.roadmap.CommandCatalogue;
import de.kommunal.roadmap.correction.CorrectionEvent;
import de.kommunal.roadmap.correction.Replaced;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.web.rest.CommandJson;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes records of a data set from events, in their order. */
final class ExportedRecords {

    private final CommandCatalogue catalogue;
    private final List<DataSet.Entry> records = new ArrayList<>();

    /** By the id of an event, the number of the record that led to it. */
    private final Map<String, Integer> numbers = new HashMap<>();

    ExportedRecords(CommandCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<DataSet.Entry> records() {
        return List.copyOf(records);
    }

    void add(RecordedEvent recorded) {
        var command = catalogue.recordedBy(recorded.event().getClass());
        if (command.isEmpty()) {
            return;
        }
        var body = body(recorded.event(), command.get());
        var replaced = Replaced.in(recorded.metaData());
        if (replaced != null) {
            addReplacement(recorded, replaced, command.get(), body);
        } else if (!(recorded.event() instanceof CorrectionEvent correction)
                || namesRecord(correction, body)) {
            records.add(new DataSet.Entry(command.get().getSimpleName(), body));
            numbers.put(recorded.id(), records.size());
        }
    }

    /** It belongs to the correction, which is the record before it. */
    private void addReplacement(
            RecordedEvent recorded,
            Replaced replaced,
            Class<? extends Command> command,
            ObjectNode body) {
        if (numbers.containsKey(replaced.event())) {
            var replacement = CommandJson.MAPPER.createObjectNode();
            replacement.set(command.getSimpleName(), body);
            records.getLast().body().set("replacement", replacement);
            numbers.put(recorded.id(), records.size());
        }
    }

    /**
     * Elsewhere the wrong event has another id, but its record is the same one of the set; and a
     * correction keeps its own. False if what it corrects is not in the set.
     */
    private boolean namesRecord(CorrectionEvent correction, ObjectNode body) {
        body.remove("event");
        var number = numbers.get(correction.event());
        if (number != null && !body.has("correction")) {
            body.put("record", number);
        }
        return number != null;
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
