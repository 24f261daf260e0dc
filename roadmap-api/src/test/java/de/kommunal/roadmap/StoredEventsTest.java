package de.kommunal.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.shared.EventJson;
import de.kommunal.roadmap.shared.EventType;

import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Each revision of each event has an approved file in {@code src/test/resources/events}. The files
 * stand for what lies in stores for ever: none is ever edited, and all stay readable.
 */
class StoredEventsTest {

    private static final Path APPROVED = Path.of("src/test/resources/events");
    private static final EventCatalogue CATALOGUE = EventCatalogue.roadmap();
    private static final JsonMapper JSON = mapper();

    @ParameterizedTest
    @MethodSource("eventClasses")
    void isWrittenAsApproved(Class<?> event) throws IOException {
        var type = CATALOGUE.types().typeOf(event).orElseThrow();
        var approved = JSON.readTree(Files.readString(file(type)));

        var read = JSON.treeToValue(approved, event);

        assertThat(JSON.readTree(JSON.writeValueAsBytes(read))).isEqualTo(approved);
    }

    @ParameterizedTest
    @MethodSource("approvedFiles")
    void isReadInItsCurrentRevision(Path file) throws IOException {
        var name = file.getFileName().toString().replaceFirst("\\.json$", "").split("-", 2);
        var stored = new EventType("roadmap." + name[0], Integer.parseInt(name[1]));

        var upcast = upcast(stored, Files.readAllBytes(file));

        var type =
                new EventType(
                        upcast.getType().getName(),
                        Integer.parseInt(upcast.getType().getRevision()));
        var event = CATALOGUE.types().classOf(type);
        assertThat(event).describedAs("current class of %s", type).isPresent();
        var payload = upcast.getData(JsonNode.class).getData();
        assertThat(JSON.treeToValue(payload, event.orElseThrow())).isNotNull();
    }

    private static IntermediateEventRepresentation upcast(EventType type, byte[] payload) {
        var serializer = Jackson3Serializer.builder().build();
        EventData<byte[]> entry =
                new GenericDomainEventEntry<>(
                        "scenario",
                        "scenario/muensterland/holding",
                        0,
                        "00000000-0000-4000-8000-000000000000",
                        "2026-01-15T00:00:00.000Z",
                        type.name(),
                        Integer.toString(type.revision()),
                        payload,
                        "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Stream<IntermediateEventRepresentation> stream =
                Stream.of(new InitialEventRepresentation(entry, serializer));
        for (var upcaster : CATALOGUE.upcasters()) {
            stream = upcaster.upcast(stream);
        }
        return stream.findFirst().orElseThrow();
    }

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder();
        EventJson.configure(builder);
        return builder.build();
    }

    private static List<Class<?>> eventClasses() {
        return List.copyOf(CATALOGUE.types().classes());
    }

    private static List<Path> approvedFiles() throws IOException {
        try (var files = Files.list(APPROVED)) {
            return files.sorted().toList();
        }
    }

    private static Path file(EventType type) {
        return APPROVED.resolve(
                type.name().replaceFirst("^roadmap\\.", "") + "-" + type.revision() + ".json");
    }
}
