package de.kommunal.roadmap.audit.format;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.audit.StoredEvent;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class LogLeafTest {

    private static final StoredEvent EXAMPLE =
            new StoredEvent(
                    1,
                    "00000000-0000-4000-8000-000000000001",
                    "muensterland/citeq",
                    "Partner",
                    0,
                    Instant.parse("2026-01-05T08:30:00.120Z"),
                    "roadmap.PartnerRegistered",
                    "1",
                    Bytes.ofText("{\"name\":\"Stadt Münster\"}"),
                    Bytes.ofText("{\"actor\":\"a-17\"}"),
                    Bytes.ofText(""));

    @Test
    void hasTheBytesOfTheDocumentedExample() throws IOException {
        assertThat(EXAMPLE.leaf().bytes()).hasToString(documented("leaf-bytes"));
        assertThat(EXAMPLE.leaf().hash()).hasToString(documented("leaf-hash"));
    }

    @Test
    void makesATreeOfTheDocumentedExample() throws IOException {
        TreeFrontier frontier = TreeFrontier.EMPTY.append(EXAMPLE.leaf().hash());
        assertThat(frontier.toBytes()).hasToString(documented("frontier"));
        assertThat(TreeFrontier.EMPTY.root()).hasToString(documented("empty-root"));
    }

    @Test
    void changesWithEveryValue() {
        Instant time = EXAMPLE.recordedAt();
        Stream<StoredEvent> all =
                Stream.of(
                        event(1, "e", "a", "T", 0, time, "t", "1", "{}", "{}"),
                        event(2, "e", "a", "T", 0, time, "t", "1", "{}", "{}"),
                        event(1, "f", "a", "T", 0, time, "t", "1", "{}", "{}"),
                        event(1, "e", "b", "T", 0, time, "t", "1", "{}", "{}"),
                        event(1, "e", "a", "U", 0, time, "t", "1", "{}", "{}"),
                        event(1, "e", "a", "T", 1, time, "t", "1", "{}", "{}"),
                        event(1, "e", "a", "T", 0, time.plusMillis(1), "t", "1", "{}", "{}"),
                        event(1, "e", "a", "T", 0, time, "u", "1", "{}", "{}"),
                        event(1, "e", "a", "T", 0, time, "t", "2", "{}", "{}"),
                        event(1, "e", "a", "T", 0, time, "t", "1", "{ }", "{}"),
                        event(1, "e", "a", "T", 0, time, "t", "1", "{}", "{ }"),
                        // the same characters, divided otherwise
                        event(1, "ea", "", "T", 0, time, "t", "1", "{}", "{}"));
        assertThat(all.map(event -> event.leaf().hash())).doesNotHaveDuplicates();
    }

    private static StoredEvent event(
            long position,
            String id,
            String aggregate,
            String aggregateType,
            long sequence,
            Instant time,
            String payloadType,
            String revision,
            String payload,
            String metadata) {
        return new StoredEvent(
                position,
                id,
                aggregate,
                aggregateType,
                sequence,
                time,
                payloadType,
                revision,
                Bytes.ofText(payload),
                Bytes.ofText(metadata),
                Bytes.ofText("not looked at"));
    }

    private static String documented(String name) throws IOException {
        String document = Files.readString(Path.of("../docs/audit/log-format.md"));
        Matcher block =
                Pattern.compile("```text " + name + "\n([0-9a-f\\s]+)```").matcher(document);
        assertThat(block.find()).as("the document has a block %s", name).isTrue();
        return block.group(1).replaceAll("\\s", "");
    }
}
