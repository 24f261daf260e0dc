package de.kommunal.roadmap.projections.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kommunal.roadmap.projections.facts.FactRows.Withdrawal;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Subject;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What was packed is unpacked as it was, and what is no bundle is told. */
class BundleReaderTest {

    private static final Subject PAPER = Subject.of("paper/it");
    private static final Subject OTHER = Subject.of("paper/ot");
    private static final Subject CORRECTION = Subject.of("correction/c-1");
    private static final long FIRST = 2_147_000_001;

    private static final List<FactRows> EVENTS =
            List.of(
                    event(
                            FIRST,
                            new UUID(-7, 9).toString(),
                            PAPER,
                            PAPER,
                            LocalDate.of(1891, 3, 4),
                            Publicity.PUBLIC,
                            List.of(
                                    new FactRow(PAPER, "title", "\"Zeile\\neins ü€😀\""),
                                    new FactRow(PAPER, "reason", null),
                                    new FactRow(PAPER, "long", '"' + "x".repeat(40_000) + '"')),
                            List.of()),
                    event(
                            FIRST + 1,
                            "id-of-another-kind-ß",
                            PAPER,
                            CORRECTION,
                            LocalDate.of(9999, 12, 31),
                            Publicity.NON_PUBLIC,
                            List.of(
                                    new FactRow(OTHER, "title", "\"Zeile\\neins ü€😀\""),
                                    new FactRow(CORRECTION, "reason", "")),
                            List.of(
                                    new Withdrawal("8f14e45f", false),
                                    new Withdrawal("c9f0f895", true))),
                    event(
                            FIRST + 2,
                            new UUID(0, 0).toString().replace('0', 'A'),
                            OTHER,
                            OTHER,
                            LocalDate.of(1, 1, 1),
                            Publicity.PUBLIC,
                            List.of(),
                            List.of()));

    @Test
    void readsWhatWasWritten() {
        assertThat(unpacked(BundleWriter.bytes(EVENTS))).isEqualTo(EVENTS);
    }

    @Test
    void theSameRowsMakeTheSameBytes() {
        assertThat(BundleWriter.bytes(EVENTS)).isEqualTo(BundleWriter.bytes(List.copyOf(EVENTS)));
    }

    @Test
    void whatIsCutIsToldAtWhateverByte() {
        var bytes = BundleWriter.bytes(EVENTS);

        for (var length : IntStream.of(0, 1, 2, 20, 100, 40_100, bytes.length - 1).toArray()) {
            assertThatThrownBy(() -> unpacked(Arrays.copyOf(bytes, length)))
                    .describedAs("%d bytes", length)
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void whatIsOfAnotherFormatIsTold() {
        var bytes = BundleWriter.bytes(EVENTS);
        bytes[0]++;

        assertThatThrownBy(() -> unpacked(bytes)).hasMessageContaining("another format");
    }

    @Test
    void aNumberThatCannotBeTakesNoMemory() {
        var bytes = new byte[] {FactBundle.FORMAT, -1, -1, -1, -1, 7, 0};

        assertThatThrownBy(() -> unpacked(bytes)).hasMessageContaining("damaged");
    }

    private static List<FactRows> unpacked(byte[] content) {
        var bundle = new FactBundle(FIRST, FIRST + EVENTS.size() - 1, "", content);
        var facts = new BundleReader().read(bundle);
        var pool = new ValuePool();
        var values = facts.pooled(pool);
        var events = new ArrayList<FactRows>();
        for (var event = 0; event < facts.events(); event++) {
            events.add(rows(facts, event, pool, values));
        }
        return events;
    }

    private static FactRows rows(BundledFacts facts, int event, ValuePool pool, int[] values) {
        var entry = facts.event(event);
        var about = facts.subject(facts.subjectOf(event));
        var rows = new ArrayList<FactRow>();
        for (var r = facts.firstRowOf(event); r < facts.endOfRowsOf(event); r++) {
            var value = facts.rowValue(r);
            rows.add(
                    new FactRow(
                            facts.subject(facts.rowSubject(r)).subject(),
                            facts.aspect(facts.rowAspect(r)),
                            value < 0 ? null : pool.text(values[value])));
        }
        return new FactRows(
                entry.position(),
                entry.uuid() == null ? String.valueOf(entry.oddId()) : entry.uuid().toString(),
                about.programme(),
                about.subject(),
                facts.subject(facts.recordOf(event)).subject(),
                entry.place(),
                LocalDate.ofEpochDay(entry.day()),
                Instant.ofEpochMilli(entry.recordedAt()),
                entry.nonPublic() ? Publicity.NON_PUBLIC : Publicity.PUBLIC,
                rows,
                facts.withdrawalsOf(event));
    }

    private static FactRows event(
            long position,
            String id,
            Subject subject,
            Subject record,
            LocalDate effective,
            Publicity publicity,
            List<FactRow> rows,
            List<Withdrawal> withdrawals) {
        return new FactRows(
                position,
                id,
                new ProgrammeId("probe"),
                subject,
                record,
                subject.equals(record) ? position : position - 77,
                effective,
                Instant.ofEpochMilli(1_700_000_000_000L - position),
                publicity,
                rows,
                withdrawals);
    }

    @Test
    void namesEachTextOnce() {
        var bytes = new String(BundleWriter.bytes(EVENTS), StandardCharsets.UTF_8);

        assertThat(bytes.split("Zeile", -1)).hasSize(2);
        assertThat(bytes.split("title", -1)).hasSize(2);
    }
}
