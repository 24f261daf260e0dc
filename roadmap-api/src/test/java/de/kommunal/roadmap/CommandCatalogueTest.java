package de.kommunal.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.attestation.AttestationEvent;
import de.kommunal.roadmap.erasure.ErasureEvent;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.Personal;
import de.kommunal.roadmap.shared.PersonalText;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

class CommandCatalogueTest {

    private static final CommandCatalogue CATALOGUE = CommandCatalogue.roadmap();

    @Test
    void knowsTheCommandOfEveryEvent() {
        assertThat(CATALOGUE.commandsByEvent().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        EventCatalogue.roadmap().types().classes().stream()
                                // the program's own, which nobody sends
                                .filter(c -> !AttestationEvent.class.isAssignableFrom(c))
                                .filter(c -> !ErasureEvent.class.isAssignableFrom(c))
                                .<Class<? extends Event>>map(c -> c.asSubclass(Event.class))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eventsSayAllThatTheirCommandsSaid(
            Class<? extends Event> event, Class<? extends Command> command) {
        var said = components(command);
        // a replacement is an event of its own, the next one
        said.values().remove(Command.class.getName());

        assertThat(components(event)).containsAllEntriesOf(said);
    }

    /** Without a mark it would be recorded as it came; with another place it would not open. */
    @ParameterizedTest
    @MethodSource("pairs")
    void textsAboutPersonsAreMarkedAlike(
            Class<? extends Event> event, Class<? extends Command> command) {
        for (var component : command.getRecordComponents()) {
            if (typeOf(component).contains(PersonalText.class.getName())) {
                assertThat(place(component)).as(component.toString()).isNotNull();
            }
        }
        for (var component : event.getRecordComponents()) {
            if (typeOf(component).contains(PersonalText.class.getName())) {
                assertThat(place(component))
                        .as(component.toString())
                        .isNotNull()
                        .isEqualTo(
                                Arrays.stream(command.getRecordComponents())
                                        .filter(c -> c.getName().equals(component.getName()))
                                        .map(CommandCatalogueTest::place)
                                        .findFirst()
                                        .orElse(null));
            }
        }
    }

    private static @Nullable String place(RecordComponent component) {
        var personal = component.getAnnotation(Personal.class);
        return personal == null ? null : personal.value();
    }

    private static Map<String, String> components(Class<?> type) {
        var components = new LinkedHashMap<String, String>();
        Arrays.stream(type.getRecordComponents())
                .forEach(c -> components.put(c.getName(), typeOf(c)));
        return components;
    }

    private static String typeOf(RecordComponent component) {
        return component.getGenericType().getTypeName();
    }

    private static Stream<Object[]> pairs() {
        return CATALOGUE.commandsByEvent().entrySet().stream()
                .map(e -> new Object[] {e.getKey(), e.getValue()});
    }
}
