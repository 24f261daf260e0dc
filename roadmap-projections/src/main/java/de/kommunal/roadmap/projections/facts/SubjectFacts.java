package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** All that was ever said about one subject: its aspects in the order of their names. */
final class SubjectFacts {

    private static final int FEW = 32;
    private final FactContent owner;
    private final String programme;
    private final Subject subject;
    private final byte[] json;
    private Aspect[] aspects;
    private FactKey[] keys;
    private int size;
    private @Nullable FactKey created;
    private @Nullable FactKey version;
    private int[] events;
    private int eventCount;

    SubjectFacts(FactContent owner, String programme, Subject subject) {
        this.owner = owner;
        this.programme = programme;
        this.subject = subject;
        this.json =
                ("{\"kind\":"
                                + FactJson.MAPPER.writeValueAsString(subject.kind().word())
                                + ",\"id\":"
                                + FactJson.MAPPER.writeValueAsString(subject.id()))
                        .getBytes(StandardCharsets.UTF_8);
        this.aspects = new Aspect[8];
        this.keys = new FactKey[8];
        this.events = new int[2];
    }

    private SubjectFacts(FactContent owner, SubjectFacts source, int position) {
        this.owner = owner;
        this.programme = source.programme;
        this.subject = source.subject;
        this.json = source.json;
        this.aspects = source.aspects.clone();
        this.keys = new FactKey[source.keys.length];
        for (var i = 0; i < source.size; i++) {
            keys[i] = source.keys[i].copyUpTo(position);
        }
        this.size = source.size;
        this.events = source.events.clone();
        this.eventCount = source.countUpTo(position);
        keepAtHand();
    }

    /** What each read asks for. */
    private void keepAtHand() {
        created = find(FactRow.CREATED);
        version = find(FactRow.VERSION);
    }

    @Nullable FactKey created() {
        return created;
    }

    @Nullable FactKey version() {
        return version;
    }

    /** A copy for another owner, of what was recorded up to a position. */
    SubjectFacts copyFor(FactContent other, int position) {
        return new SubjectFacts(other, this, position);
    }

    FactContent owner() {
        return owner;
    }

    String programme() {
        return programme;
    }

    Subject subject() {
        return subject;
    }

    /** The start of a JSON object that names the subject. */
    byte[] json() {
        return json;
    }

    int size() {
        return size;
    }

    Aspect aspect(int index) {
        return aspects[index];
    }

    FactKey key(int index) {
        return keys[index];
    }

    @Nullable FactKey find(String aspect) {
        var index = indexOf(aspect);
        return index < 0 ? null : keys[index];
    }

    void each(BiConsumer<Aspect, FactKey> sink) {
        for (var i = 0; i < size; i++) {
            sink.accept(aspects[i], keys[i]);
        }
    }

    FactKey keyOf(Aspect aspect) {
        // most have few, and names lie elsewhere in the memory
        for (var i = 0; i < Math.min(size, FEW); i++) {
            if (aspects[i] == aspect) {
                return keys[i];
            }
        }
        var index = indexOf(aspect.name());
        if (index >= 0) {
            return keys[index];
        }
        return insert(-index - 1, aspect);
    }

    private FactKey insert(int at, Aspect aspect) {
        if (size == aspects.length) {
            aspects = Arrays.copyOf(aspects, size + (size >> 1) + 1);
            keys = Arrays.copyOf(keys, aspects.length);
        }
        System.arraycopy(aspects, at, aspects, at + 1, size - at);
        System.arraycopy(keys, at, keys, at + 1, size - at);
        var key = new FactKey();
        aspects[at] = aspect;
        keys[at] = key;
        size++;
        keepAtHand();
        return key;
    }

    private int indexOf(String aspect) {
        var low = 0;
        var high = size - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var order = aspects[middle].name().compareTo(aspect);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    /** The event at the position says something about the subject. */
    void noteEvent(int position) {
        if (eventCount > 0 && events[eventCount - 1] == position) {
            return;
        }
        if (eventCount == events.length) {
            events = Arrays.copyOf(events, eventCount + (eventCount >> 1) + 1);
        }
        events[eventCount++] = position;
    }

    /** Positions of the events that say something about it, ascending. */
    int[] events() {
        return Arrays.copyOf(events, eventCount);
    }

    /** Frees what was kept for more, and puts what is read together close together. */
    void trim() {
        aspects = Arrays.copyOf(aspects, size);
        keys = Arrays.copyOf(keys, size);
        for (var i = 0; i < size; i++) {
            keys[i] = keys[i].copyUpTo(Integer.MAX_VALUE);
            keys[i].trim();
        }
        keepAtHand();
        events = Arrays.copyOf(events, eventCount);
    }

    private int countUpTo(int position) {
        var found = Arrays.binarySearch(events, 0, eventCount, position);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
