package de.kommunal.roadmap.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks at records as they are read: each field that says something names the event that says so,
 * but for those that are listed here because no event of the record itself does.
 */
final class ValueOrigins {

    /** What a record is read with besides its fields. */
    private static final Set<String> AROUND = Set.of("id", "version", "provenance", "events");

    /** Fields that follow from other records, or are no statements, each with the reason. */
    private static final Map<String, String> ELSEWHERE =
            Map.of(
                    "milestones/conflicts", "how those stand that it waits for",
                    "conditions/explanation", "which resolutions of others meet it or do not",
                    "resolutions/changesOf", "said of the resolutions that it changes",
                    "resolutions/takesEffect", "what the reservations of others wait for",
                    "resolutions/observations", "what paper and other resolutions say",
                    "mandates/observations", "what the resolution says",
                    "information-events/feeds", "steps say themselves which events feed them",
                    "corrections/replacement", "is the id of an event itself",
                    "voidings/replacement", "is the id of an event itself");

    private final Set<String> kinds = new TreeSet<>();

    /** The collections of which a record was looked at. */
    Set<String> kinds() {
        return kinds;
    }

    /** Looks at one record, or at those of a collection. */
    void check(String path, JsonNode answer) {
        if (answer.has("items")) {
            answer.path("items").valueStream().forEach(item -> checkRecord(path, item));
        } else {
            checkRecord(path, answer);
        }
    }

    private void checkRecord(String path, JsonNode item) {
        if (!item.has("version") || !item.has("provenance")) {
            return;
        }
        var kind = collection(path);
        kinds.add(kind);
        var events = item.path("events");
        assertThat(events.propertyNames()).as(path).contains("provenance");
        item.properties().stream()
                .filter(field -> !AROUND.contains(field.getKey()))
                .filter(field -> !field.getValue().isContainer() || !field.getValue().isEmpty())
                .filter(field -> !ELSEWHERE.containsKey(kind + "/" + field.getKey()))
                .forEach(field ->
                        assertThat(events.propertyNames())
                                .as(path + " says no event of " + field)
                                .anyMatch(name -> isOf(name, field.getKey())));
    }

    private static boolean isOf(String name, String field) {
        return name.equals(field) || name.startsWith(field + "/");
    }

    /** The word of the address that says what kind of record it is. */
    static String collection(String path) {
        var words = path.split("/", -1);
        return words.length > 4 ? words[4] : "programmes";
    }
}
