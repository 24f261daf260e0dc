package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.projections.facts.BundledFacts.About;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Subject;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Packs what events say; the same rows make the same bytes. */
final class BundleWriter {

    private final Map<About, Integer> subjects = new LinkedHashMap<>();
    private final Map<String, Integer> aspects = new LinkedHashMap<>();
    private final Map<String, Integer> values = new LinkedHashMap<>();
    private final Bytes body = new Bytes();
    private long day;
    private long recordedAt;

    private BundleWriter() {}

    /**
     * @param events consecutive ones
     */
    static byte[] bytes(List<FactRows> events) {
        var writer = new BundleWriter();
        events.forEach(writer::add);
        var out = new Bytes();
        out.put(FactBundle.FORMAT);
        out.putNumber(events.size());
        out.putNumber(writer.subjects.size());
        writer.subjects.keySet().forEach(about -> out.putText(written(about)));
        for (var texts : List.of(writer.aspects, writer.values)) {
            out.putNumber(texts.size());
            texts.keySet().forEach(out::putText);
        }
        out.put(writer.body);
        return out.bytes();
    }

    private void add(FactRows event) {
        var about = number(subjects, new About(event.programme(), event.subject()));
        putId(event.eventId());
        body.putNumber(about);
        body.putNumber(subject(event, event.record()));
        body.putNumber(event.place() == event.position() ? 0 : event.place());
        body.putSigned(event.effective().toEpochDay() - day);
        day = event.effective().toEpochDay();
        body.putSigned(event.recordedAt().toEpochMilli() - recordedAt);
        recordedAt = event.recordedAt().toEpochMilli();
        body.put(event.publicity() == Publicity.NON_PUBLIC ? 1 : 0);
        body.putNumber(event.rows().size());
        for (var row : event.rows()) {
            body.putNumber(subject(event, row.subject()));
            body.putNumber(number(aspects, row.aspect()));
            body.putNumber(row.value() == null ? 0 : number(values, row.value()) + 1L);
        }
        body.putNumber(event.withdrawals().size());
        for (var change : event.withdrawals()) {
            body.put(change.reinstated() ? 1 : 0);
            body.putText(change.eventId());
        }
    }

    private static String written(About about) {
        return about.programme().value() + FactBundles.TAB + about.subject();
    }

    private long subject(FactRows event, Subject subject) {
        return subject.equals(event.subject())
                ? 0
                : number(subjects, new About(event.programme(), subject)) + 1L;
    }

    private void putId(String id) {
        var uuid = EventIds.uuid(id);
        if (uuid == null) {
            body.put(0);
            body.putText(id);
        } else {
            body.put(1);
            body.putLong(uuid.getMostSignificantBits());
            body.putLong(uuid.getLeastSignificantBits());
        }
    }

    private static <T> int number(Map<T, Integer> known, T text) {
        var number = known.putIfAbsent(text, known.size());
        return number == null ? known.size() - 1 : number;
    }

    private static final class Bytes {

        private byte[] bytes = new byte[1 << 12];
        private int size;

        void put(int value) {
            room(1);
            bytes[size++] = (byte) value;
        }

        void putLong(long value) {
            for (var shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                put((int) (value >>> shift));
            }
        }

        void putNumber(long value) {
            var rest = value;
            while ((rest & ~0x7fL) != 0) {
                put((int) ((rest & 0x7f) | 0x80));
                rest >>>= 7;
            }
            put((int) rest);
        }

        void putSigned(long value) {
            putNumber((value << 1) ^ (value >> (Long.SIZE - 1)));
        }

        void putText(String text) {
            var utf8 = text.getBytes(StandardCharsets.UTF_8);
            putNumber(utf8.length);
            put(utf8, utf8.length);
        }

        void put(Bytes other) {
            put(other.bytes, other.size);
        }

        private void put(byte[] source, int length) {
            room(length);
            System.arraycopy(source, 0, bytes, size, length);
            size += length;
        }

        private void room(int more) {
            if (size + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
            }
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, size);
        }
    }
}
