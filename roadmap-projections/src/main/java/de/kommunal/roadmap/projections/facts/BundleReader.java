package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.projections.facts.BundledFacts.About;
import de.kommunal.roadmap.projections.facts.FactRows.Withdrawal;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Unpacks bundles, from one thread at a time. Many are about the same subjects and aspects. */
final class BundleReader {

    private final Map<String, About> subjects = new HashMap<>();
    private final Map<String, String> aspects = new HashMap<>();

    /**
     * @throws RuntimeException if it is of another format, or damaged so that it can't be read
     */
    BundledFacts read(FactBundle bundle) {
        return new Content(bundle).facts();
    }

    private About about(String written) {
        return subjects.computeIfAbsent(written, BundleReader::split);
    }

    private static About split(String written) {
        var tab = written.indexOf(FactBundles.TAB);
        return new About(
                new ProgrammeId(written.substring(0, tab)), Subject.of(written.substring(tab + 1)));
    }

    private final class Content {

        private final long first;
        private final byte[] bytes;
        private int at;
        private int day;
        private long recordedAt;

        Content(FactBundle bundle) {
            this.first = bundle.first();
            this.bytes = bundle.content();
            if (bytes[at++] != FactBundle.FORMAT) {
                throw new IllegalArgumentException("bundle %d has another format".formatted(first));
            }
        }

        BundledFacts facts() {
            var events = count();
            var said = new About[count()];
            for (var i = 0; i < said.length; i++) {
                said[i] = about(text());
            }
            var names = new String[count()];
            for (var i = 0; i < names.length; i++) {
                names[i] = aspects.computeIfAbsent(text(), name -> name);
            }
            var facts = new BundledFacts(bytes, said, names, events);
            var values = count();
            for (var i = 0; i < values; i++) {
                var length = count();
                facts.addValue(at, length);
                at += length;
            }
            for (var i = 0; i < events; i++) {
                addEvent(facts, first + i);
            }
            return facts;
        }

        private void addEvent(BundledFacts facts, long position) {
            var uuid = bytes[at++] == 1 ? new UUID(fixed(), fixed()) : null;
            var oddId = uuid == null ? text() : null;
            var subject = count();
            var record = count();
            var place = number();
            day += (int) signed();
            recordedAt += signed();
            var entry =
                    new EventEntry(
                            Math.toIntExact(position),
                            uuid,
                            oddId,
                            recordedAt,
                            day,
                            bytes[at++] == 1,
                            place == 0 ? position : place);
            var rows = count();
            facts.add(entry, subject, record == 0 ? subject : record - 1);
            for (var i = 0; i < rows; i++) {
                var other = count();
                facts.addRow(other == 0 ? subject : other - 1, count(), count() - 1);
            }
            var changes = count();
            if (changes > 0) {
                facts.addWithdrawals(withdrawals(changes));
            }
        }

        private List<Withdrawal> withdrawals(int changes) {
            var list = new ArrayList<Withdrawal>();
            for (var i = 0; i < changes; i++) {
                var reinstated = bytes[at++] == 1;
                list.add(new Withdrawal(text(), reinstated));
            }
            return list;
        }

        private String text() {
            var length = count();
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }

        /** Of things that take at least a byte each. */
        private int count() {
            var count = number();
            if (count < 0 || count > bytes.length) {
                throw new IllegalArgumentException("bundle %d is damaged".formatted(first));
            }
            return (int) count;
        }

        private long number() {
            var value = 0L;
            for (var shift = 0; ; shift += 7) {
                var next = bytes[at++];
                value |= (next & 0x7fL) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        private long signed() {
            var value = number();
            return (value >>> 1) ^ -(value & 1);
        }

        private long fixed() {
            var value = 0L;
            for (var i = 0; i < Long.BYTES; i++) {
                value = (value << Byte.SIZE) | (bytes[at++] & 0xff);
            }
            return value;
        }
    }
}
