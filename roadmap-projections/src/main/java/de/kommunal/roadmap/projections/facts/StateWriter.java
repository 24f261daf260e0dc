package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.Reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/**
 * Writes what holds about all subjects of a programme. The index is asked for some subjects at a
 * time and is not held while anything is written out, so that a slow reader holds nobody up. Two
 * processors collect at a time: what is collected lies all over the memory, so that each of them
 * mostly waits for it.
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
        var own = new JsonBytes();
        var helping = new JsonBytes();
        var joint = new Joint(out);
        for (var from = 0; from < subjects.size(); from += 2 * SUBJECTS) {
            var first = some(subjects, from);
            var second = some(subjects, from + SUBJECTS);
            // where no other processor is free, this thread does it when it waits for it
            var others = ForkJoinPool.commonPool().submit(() -> put(second, helping));
            put(first, own);
            joint.write(own);
            others.join();
            joint.write(helping);
        }
        joint.end();
    }

    private static List<SubjectFacts> some(List<SubjectFacts> subjects, int from) {
        var end = Math.min(subjects.size(), from + SUBJECTS);
        return from < end ? subjects.subList(from, end) : List.of();
    }

    private void put(List<SubjectFacts> subjects, JsonBytes json) {
        index.read(content -> {
            subjects.forEach(subject -> put(content, subject, json));
            return json.size();
        });
    }

    private void put(FactContent content, SubjectFacts subject, JsonBytes json) {
        if (!content.exists(subject, asOf)) {
            return;
        }
        if (json.size() > 0) {
            json.put(',');
        }
        json.put(subject.json());
        putVersion(content, subject, json);
        json.put(VALUES);
        var before = json.size();
        for (var i = 0; i < subject.size(); i++) {
            var aspect = subject.aspect(i);
            var key = subject.key(i);
            if (aspect.isShown()) {
                var entry = content.leading(subject, key, asOf);
                if (FactContent.holds(key, entry)) {
                    if (json.size() > before) {
                        json.put(',');
                    }
                    put(content, aspect, key, entry, json);
                }
            }
        }
        json.put(END);
    }

    private void putVersion(FactContent content, SubjectFacts subject, JsonBytes json) {
        var key = subject.version();
        var entry = key == null ? FactKey.NO_ENTRY : content.leading(subject, key, asOf);
        if (key != null && FactContent.holds(key, entry)) {
            json.put(VERSION);
            content.values().write(key.value(entry), json);
        }
    }

    private static void put(
            FactContent content, Aspect aspect, FactKey key, int entry, JsonBytes json) {
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

    /** Puts the parts of the array together. */
    private static final class Joint {

        private final OutputStream out;
        private boolean begun;

        Joint(OutputStream out) throws IOException {
            this.out = out;
            out.write('[');
        }

        void write(JsonBytes part) throws IOException {
            if (part.size() > 0) {
                if (begun) {
                    out.write(',');
                }
                begun = true;
                part.drainTo(out);
            }
        }

        void end() throws IOException {
            out.write(']');
        }
    }

    private static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
