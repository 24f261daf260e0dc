package de.kommunal.roadmap.correction;

import de.kommunal.roadmap.correction.CorrectedHistory.Entry;
import de.kommunal.roadmap.correction.Rehearsal.Named;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.CommandOfEvent;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.EventJson;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;

import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.List;

/**
 * Makes the event that stands in the place of a wrong one. The aggregate decides it anew, in the
 * state in which it was at that place, so that its rules and flags are those of the right words.
 * What no aggregate alone decides keeps what was derived then.
 */
@Component
class Replacements {

    private static final JsonMapper JSON = mapper();

    private final Rehearsal rehearsal;
    private final CommandOfEvent commands;

    Replacements(Rehearsal rehearsal, CommandOfEvent commands) {
        this.rehearsal = rehearsal;
        this.commands = commands;
    }

    /**
     * @throws Refusal if the aggregate refuses the command, or it is another than the wrong event's
     *     and no aggregate decides it
     */
    Event decide(
            CorrectedHistory<RecordedEvent> history,
            Entry<RecordedEvent> wrong,
            Command command,
            MetaData metaData) {
        var before =
                history.before(wrong.place()).stream()
                        .map(e -> new Named(e.id(), e.event()))
                        .toList();
        return rehearsal
                .decide(before, command, metaData)
                .map(Replacements::only)
                .orElseGet(() -> reworded(wrong.event(), command));
    }

    private static Event only(List<Event> decided) {
        if (decided.size() != 1) {
            throw new IllegalStateException("a command gave " + decided.size() + " events");
        }
        return decided.getFirst();
    }

    /** The wrong event with what the command says, and with all else as it was. */
    private Event reworded(Event wrong, Command command) {
        var recorded = commands.recordedBy(wrong.getClass());
        if (recorded.isEmpty() || !recorded.get().equals(command.getClass())) {
            throw new Refusal(
                    Rule.B4,
                    "The replacement of %s is a %s."
                            .formatted(
                                    wrong.getClass().getSimpleName(),
                                    recorded.<String>map(Class::getSimpleName).orElse("voiding")));
        }
        ObjectNode event = JSON.valueToTree(wrong);
        ObjectNode said = JSON.valueToTree(command);
        Arrays.stream(command.getClass().getRecordComponents())
                .map(component -> component.getName())
                .forEach(name -> {
                    event.remove(name);
                    if (said.hasNonNull(name)) {
                        event.set(name, said.get(name));
                    }
                });
        return JSON.treeToValue(event, wrong.getClass());
    }

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder();
        EventJson.configure(builder);
        return builder.build();
    }
}
