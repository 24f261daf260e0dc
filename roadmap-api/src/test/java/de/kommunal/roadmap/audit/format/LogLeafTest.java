package de.kommunal.roadmap.audit.format;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.audit.StoredEvent;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
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
        assertThat(EXAMPLE.leaf().bytes()).hasToString(FormatDocument.hex("leaf-bytes"));
        assertThat(EXAMPLE.leaf().hash()).hasToString(FormatDocument.hex("leaf-hash"));
    }

    @Test
    void makesATreeOfTheDocumentedExample() throws IOException {
        TreeFrontier frontier = TreeFrontier.EMPTY.append(EXAMPLE.leaf().hash());
        assertThat(frontier.toBytes()).hasToString(FormatDocument.hex("frontier"));
        assertThat(TreeFrontier.EMPTY.root()).hasToString(FormatDocument.hex("empty-root"));
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
}
