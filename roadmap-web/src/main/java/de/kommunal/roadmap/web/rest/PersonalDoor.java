package de.kommunal.roadmap.web.rest;

import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.PersonId;
import de.kommunal.roadmap.shared.Personal;
import de.kommunal.roadmap.shared.PersonalText;
import de.kommunal.roadmap.web.sealing.KnownPeople;
import de.kommunal.roadmap.web.sealing.PersonErased;
import de.kommunal.roadmap.web.sealing.PersonalTexts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a body comes in, the texts about persons in it are sealed: {@code {"person": "person-…",
 * "text": "…"}} becomes {@code {"person": "person-…", "sealed": "v1.…"}}. Nothing behind the door
 * has the text: no command, event, table, receipt, hash or answer.
 */
@Component
public final class PersonalDoor {

    /** The longest text about a person, in characters. */
    public static final int MAX_TEXT = 1_000;

    private static final String PERSON = "person";
    private static final String TEXT = "text";
    private static final String SEALED = "sealed";
    private static final Set<String> FIELDS = Set.of(PERSON, TEXT, SEALED);

    private final PersonalTexts texts;
    private final KnownPeople people;

    PersonalDoor(PersonalTexts texts, KnownPeople people) {
        this.texts = texts;
        this.people = people;
    }

    /**
     * The body with its texts about persons sealed; the one that came is left as it is. A text that
     * comes sealed has to open at its place.
     *
     * @param type of the command that the body becomes
     * @throws ApiProblem with each place that can't be sealed
     */
    public ObjectNode sealed(Class<? extends Command> type, ObjectNode body) {
        var pass = new Pass();
        var copy = body.deepCopy();
        pass.walk(copy, type, "");
        pass.refuse();
        return copy;
    }

    /** One body on its way through, and what is wrong with it. */
    private final class Pass {

        private final List<Problem.Fault> faults = new ArrayList<>();
        private boolean onlyErased = true;

        void refuse() {
            if (faults.isEmpty()) {
                return;
            }
            throw onlyErased
                    ? new ApiProblem(
                            Problem.of(
                                            HttpStatus.UNPROCESSABLE_CONTENT,
                                            "person-erased",
                                            "The body speaks of somebody whose personal data was"
                                                    + " erased.")
                                    .with(faults))
                    : ApiProblem.unprocessable(faults);
        }

        void walk(ObjectNode node, Class<?> type, String pointer) {
            var components = type.getRecordComponents();
            if (components == null) {
                return;
            }
            for (var component : components) {
                var value = node.get(component.getName());
                if (value != null) {
                    var place = pointer + "/" + component.getName();
                    node.set(component.getName(), through(component, value, place));
                }
            }
        }

        private JsonNode through(RecordComponent component, JsonNode value, String place) {
            var personal = component.getAnnotation(Personal.class);
            return personal == null
                    ? below(component.getGenericType(), value, place)
                    : personal(value, place, personal.value());
        }

        private JsonNode below(Type type, JsonNode value, String place) {
            if (type == Command.class) {
                NestedCommand.type(value).ifPresent(nested -> nested(nested, value, place));
            } else if (type instanceof Class<?> raw && value instanceof ObjectNode object) {
                walk(object, raw, place);
            } else if (type instanceof ParameterizedType list && value instanceof ArrayNode items) {
                for (var i = 0; i < items.size(); i++) {
                    below(list.getActualTypeArguments()[0], items.get(i), place + "/" + i);
                }
            }
            return value;
        }

        private void nested(Class<? extends Command> type, JsonNode place, String pointer) {
            var command = place.properties().iterator().next();
            if (command.getValue() instanceof ObjectNode fields) {
                walk(fields, type, pointer + "/" + command.getKey());
            }
        }

        /** What is no object is left to the reader of the command, which refuses it. */
        private JsonNode personal(JsonNode value, String place, String field) {
            if (!(value instanceof ObjectNode given)) {
                return value;
            }
            given.propertyNames().stream()
                    .filter(name -> !FIELDS.contains(name))
                    .forEach(name ->
                            fault(
                                    place + "/" + TextCheck.escaped(name),
                                    "no such field; known are person, text"));
            if (given.has(TEXT) == given.has(SEALED)) {
                fault(place, "a person's pseudonym as person, and text (or sealed)");
                return value;
            }
            return person(given, place)
                    .flatMap(person -> sealed(person, given, place, field))
                    .<JsonNode>map(CommandJson.MAPPER::valueToTree)
                    .orElse(value);
        }

        private Optional<PersonId> person(ObjectNode given, String place) {
            try {
                var person = new PersonId(given.path(PERSON).asString(""));
                if (texts.erased(person).isPresent()) {
                    erased(place, person);
                } else if (people.contains(person)) {
                    return Optional.of(person);
                } else {
                    fault(place + "/" + PERSON, "the pseudonym of somebody in /api/people");
                }
            } catch (InvalidValue e) {
                fault(place + "/" + PERSON, e.expected());
            }
            return Optional.empty();
        }

        private Optional<PersonalText> sealed(
                PersonId person, ObjectNode given, String place, String field) {
            try {
                return given.has(TEXT)
                        ? text(given, place).map(text -> texts.seal(person, field, text))
                        : resealed(person, given.path(SEALED), place, field);
            } catch (PersonErased e) {
                // meanwhile
                erased(place, e.person());
                return Optional.empty();
            }
        }

        private Optional<String> text(ObjectNode given, String place) {
            var deceiving = TextCheck.faults(given);
            if (!deceiving.isEmpty()) {
                deceiving.forEach(it ->
                        fault(place + (it.pointer() == null ? "" : it.pointer()), it.expected()));
                return Optional.empty();
            }
            var text = given.path(TEXT).stringValue("");
            if (text.isBlank() || text.length() > MAX_TEXT) {
                fault(place + "/" + TEXT, "a text of 1 to %,d characters".formatted(MAX_TEXT));
                return Optional.empty();
            }
            return Optional.of(text);
        }

        private Optional<PersonalText> resealed(
                PersonId person, JsonNode sealed, String place, String field) {
            try {
                var text = new PersonalText(person, sealed.asString(""));
                if (PersonalTexts.placeOf(text).equals(field) && texts.open(text).isPresent()) {
                    return Optional.of(text);
                }
            } catch (InvalidValue e) {
                // said below
            }
            fault(
                    place + "/" + SEALED,
                    "a text that this record sealed for this person and place; better the text");
            return Optional.empty();
        }

        private void erased(String place, PersonId person) {
            faults.add(
                    Problem.Fault.at(
                            place + "/" + PERSON,
                            person.value(),
                            "the pseudonym of somebody whose data was not erased"));
        }

        private void fault(String pointer, String expected) {
            onlyErased = false;
            faults.add(Problem.Fault.at(pointer, expected));
        }
    }
}
