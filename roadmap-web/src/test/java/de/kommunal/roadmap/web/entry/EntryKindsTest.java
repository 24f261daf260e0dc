package de.kommunal.roadmap.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.CommandCatalogue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

class EntryKindsTest {

    @Test
    void eachCommandHasAFormOrIsSaidToHaveNone() {
        var known = new HashSet<>(EntryKinds.automatic());
        known.add(EntryKinds.OPENING.getSimpleName());
        EntryKinds.groups().forEach(group -> known.addAll(group.commands()));

        assertThat(known).isEqualTo(CommandCatalogue.roadmap().commands().keySet());
    }

    @Test
    void eachPlaceOfEachFormHasAName() throws IOException {
        var named = messages().stringPropertyNames();
        var missing = new TreeSet<String>();
        CommandCatalogue.roadmap()
                .commands()
                .values()
                .forEach(command ->
                        Shape.of(command, Set.of()).stream()
                                .flatMap(EntryKindsTest::withParts)
                                .map(shape -> "field." + shape.word())
                                .filter(key -> !named.contains(key))
                                .forEach(missing::add));

        assertThat(missing).isEmpty();
    }

    private static Stream<Shape> withParts(Shape shape) {
        return Stream.concat(
                Stream.of(shape), shape.parts().stream().flatMap(EntryKindsTest::withParts));
    }

    private static Properties messages() throws IOException {
        var messages = new Properties();
        try (var in = EntryKindsTest.class.getResourceAsStream("/messages/entry.properties")) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return messages;
    }
}
