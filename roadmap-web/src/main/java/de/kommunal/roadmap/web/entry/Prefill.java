package de.kommunal.roadmap.web.entry;

import de.kommunal.roadmap.CommandCatalogue;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.RecordedEvents;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.reading.SubjectValues;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.PersonalText;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.rest.CommandJson;
import de.kommunal.roadmap.web.sealing.PersonalTexts;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a form knows before anybody writes into it. */
@Component
class Prefill {

    private static final CommandCatalogue CATALOGUE = CommandCatalogue.roadmap();

    private final RecordedEvents events;
    private final States states;
    private final PersonalTexts texts;

    Prefill(RecordedEvents events, States states, PersonalTexts texts) {
        this.events = events;
        this.states = states;
        this.texts = texts;
    }

    /** Nothing in it is a guess: it is the record that was chosen, and the event as it is. */
    ObjectNode body(
            Class<? extends Command> type, @Nullable Subject about, @Nullable String event) {
        var body = JsonNodeFactory.instance.objectNode();
        if (about != null && !EntryKinds.begins(type)) {
            body.put("id", about.id());
        }
        if (event != null) {
            body.put("event", event);
            if (has(type, "replacement")) {
                events.find(event).ifPresent(found -> replace(found, body));
            }
        }
        return body;
    }

    private void replace(RecordedEvent recorded, ObjectNode body) {
        var event = recorded.event();
        CATALOGUE
                .recordedBy(event.getClass())
                .ifPresent(command -> {
                    ObjectNode fields = CommandJson.MAPPER.valueToTree(event);
                    var known =
                            Arrays.stream(command.getRecordComponents())
                                    .map(component -> component.getName())
                                    .filter(name -> !name.equals("programme"))
                                    .collect(Collectors.toSet());
                    fields.retain(known);
                    open(fields);
                    body.putObject("replacement").set(command.getSimpleName(), fields);
                });
    }

    /** What was sealed is shown to those who write it, as far as it can still be read. */
    private void open(ObjectNode fields) {
        fields.properties()
                .forEach(field -> {
                    if (field.getValue() instanceof ObjectNode personal && personal.has("sealed")) {
                        var sealed = CommandJson.MAPPER.treeToValue(personal, PersonalText.class);
                        if (texts.read(sealed) instanceof PersonalTexts.Read.Open(var text)) {
                            personal.remove("sealed");
                            personal.put("text", text);
                        }
                    }
                });
    }

    private static boolean has(Class<?> type, String component) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(c -> c.getName().equals(component));
    }

    /** The version of a record as its reader sees it; null if it is not there. */
    @Nullable Long version(Reading reading, Subject about) {
        return states.find(reading, about).map(SubjectValues::version).orElse(null);
    }
}
