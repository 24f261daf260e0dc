package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.Reading;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes what holds about all subjects of a programme. The index is asked for some subjects at a
 * time and is not held while anything is written out, so that a slow reader holds nobody up.
 */
final class StateWriter {

    private static final int SUBJECTS = 256;

    private final FactIndex index;
    private final Reading reading;
    private final AsOf asOf;
    private final JsonBytes json = new JsonBytes();
    private boolean first = true;

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
        subjects.forEach(subject -> put(content, subject));
        return json.size();
    }

    private void put(FactContent content, SubjectFacts subject) {
        if (!content.exists(subject, asOf)) {
            return;
        }
        if (!first) {
            json.put(',');
        }
        first = false;
        json.put(subject.json());
        putVersion(content, subject);
        json.put(",\"values\":{");
        var before = json.size();
        for (var i = 0; i < subject.size(); i++) {
            var aspect = subject.aspect(i);
            if (aspect.isShown()) {
                put(content, subject, aspect, subject.key(i), json.size() > before);
            }
        }
        json.put("}}");
    }

    private void putVersion(FactContent content, SubjectFacts subject) {
        var key = subject.find(FactRow.VERSION);
        var entry = key == null ? FactKey.NO_ENTRY : content.leading(subject, key, asOf);
        if (key != null && FactContent.holds(key, entry)) {
            json.put(",\"version\":");
            content.values().write(key.value(entry), json);
        }
    }

    private void put(
            FactContent content, SubjectFacts subject, Aspect aspect, FactKey key, boolean more) {
        var entry = content.leading(subject, key, asOf);
        if (!FactContent.holds(key, entry)) {
            return;
        }
        if (more) {
            json.put(',');
        }
        json.put(aspect.json());
        content.values().write(key.value(entry), json);
        json.put(",\"event\":");
        content.events().writeId(key.position(entry), json);
        json.put(",\"position\":");
        json.put((long) key.position(entry));
        json.put(",\"effective\":\"");
        json.putDay(key.day(entry));
        json.put("\"}");
    }
}
