package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.Reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes what holds about all subjects of a programme. The index is asked for some subjects at a
 * time and is not held while anything is written out, so that a slow reader holds nobody up.
 */
final class StateWriter {

    private static final int SUBJECTS = 256;

    private static final byte[] VERSION = bytes(",\"version\":");
    private static final byte[] VALUES = bytes(",\"values\":{");
    private static final byte[] END = bytes("}}");
    private static final byte[] EVENT = bytes(",\"event\":");
    private static final byte[] POSITION = bytes(",\"position\":");
    private static final byte[] EFFECTIVE = bytes(",\"effective\":\"");
    private static final byte[] END_OF_VALUE = bytes("\"}");

    private final FactIndex index;
    private final Reading reading;
    private final AsOf asOf;
    private final JsonBytes json = new JsonBytes();
    private boolean first = true;

    private final boolean[] existing = new boolean[SUBJECTS];

    /** Entries of the keys of some subjects, one after the other. */
    private int[] chosen = new int[0];

    /** Of no meaning, but that what was looked at is not left out. */
    private long unusedBits;

    StateWriter(FactIndex index, Reading reading) {
        this.index = index;
        this.reading = reading;
        this.asOf = AsOf.of(reading.moment(), reading.audience());
    }

    void write(OutputStream out) throws IOException {
        var subjects =
                index.read(content -> {
                    var programme = content.programme(reading.programme());
                    return programme == null ? List.<SubjectFacts>of() : programme.all();
                });
        json.put('[');
        for (var from = 0; from < subjects.size(); from += SUBJECTS) {
            var some = subjects.subList(from, Math.min(subjects.size(), from + SUBJECTS));
            index.read(content -> putAll(content, some));
            json.drainTo(out);
        }
        json.put(']');
        json.drainTo(out);
    }

    private int putAll(FactContent content, List<SubjectFacts> subjects) {
        choose(content, subjects);
        unusedBits ^= fetch(content, subjects);
        var from = 0;
        for (var number = 0; number < subjects.size(); number++) {
            var subject = subjects.get(number);
            if (existing[number]) {
                put(content, subject, from);
            }
            from += subject.size();
        }
        return json.size();
    }

    /** Finds what counts for all keys of the subjects, one after the other. */
    private void choose(FactContent content, List<SubjectFacts> subjects) {
        var keys = 0;
        for (var subject : subjects) {
            keys += subject.size();
        }
        if (chosen.length < keys) {
            chosen = new int[keys];
        }
        var at = 0;
        for (var number = 0; number < subjects.size(); number++) {
            var subject = subjects.get(number);
            var exists = content.exists(subject, asOf);
            existing[number] = exists;
            for (var i = 0; i < subject.size(); i++) {
                chosen[at++] =
                        exists && subject.aspect(i).isShown()
                                ? held(content, subject, subject.key(i))
                                : FactKey.NO_ENTRY;
            }
        }
    }

    private int held(FactContent content, SubjectFacts subject, FactKey key) {
        var entry = content.leading(subject, key, asOf);
        return FactContent.holds(key, entry) ? entry : FactKey.NO_ENTRY;
    }

    /**
     * Looks once at each value and event that is to be written. They lie all over the memory, and
     * where nothing else is done in between, the processor waits for many of them at a time.
     */
    private long fetch(FactContent content, List<SubjectFacts> subjects) {
        var seen = 0L;
        var at = 0;
        for (var subject : subjects) {
            for (var i = 0; i < subject.size(); i++) {
                var entry = chosen[at++];
                if (entry != FactKey.NO_ENTRY) {
                    var key = subject.key(i);
                    seen ^= content.events().idBits(key.position(entry));
                    seen ^= content.values().firstByte(key.value(entry));
                }
            }
        }
        return seen;
    }

    private void put(FactContent content, SubjectFacts subject, int from) {
        if (!first) {
            json.put(',');
        }
        first = false;
        json.put(subject.json());
        putVersion(content, subject);
        json.put(VALUES);
        var before = json.size();
        for (var i = 0; i < subject.size(); i++) {
            var entry = chosen[from + i];
            if (entry != FactKey.NO_ENTRY) {
                if (json.size() > before) {
                    json.put(',');
                }
                put(content, subject.aspect(i), subject.key(i), entry);
            }
        }
        json.put(END);
    }

    private void putVersion(FactContent content, SubjectFacts subject) {
        var key = subject.version();
        var entry = key == null ? FactKey.NO_ENTRY : content.leading(subject, key, asOf);
        if (key != null && FactContent.holds(key, entry)) {
            json.put(VERSION);
            content.values().write(key.value(entry), json);
        }
    }

    private void put(FactContent content, Aspect aspect, FactKey key, int entry) {
        json.put(aspect.json());
        content.values().write(key.value(entry), json);
        json.put(EVENT);
        content.events().writeId(key.position(entry), json);
        json.put(POSITION);
        json.put((long) key.position(entry));
        json.put(EFFECTIVE);
        json.putDay(key.day(entry));
        json.put(END_OF_VALUE);
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
