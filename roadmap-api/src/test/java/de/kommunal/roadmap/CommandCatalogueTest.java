package de.kommunal.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.attestation.AttestationEvent;
import de.kommunal.roadmap.erasure.ErasureEvent;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.Event;

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
