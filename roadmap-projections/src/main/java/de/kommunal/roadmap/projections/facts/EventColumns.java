package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.EventMark;
import de.kommunal.roadmap.shared.Publicity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who said what when, by position: a column for each field, so that a million events take some tens
 * of megabytes. What few events have is kept beside the columns.
 */
final class EventColumns {

    private final @Nullable EventColumns base;

    /** Position of the first event in these columns. */
    private final int first;

    private int size;

    /** Two numbers for each id, side by side. */
    private long[] id = new long[128];

    private long[] recordedAt = new long[64];
    private int[] day = new int[64];
    private boolean[] nonPublic = new boolean[64];
    private SubjectFacts[] subject = new SubjectFacts[64];
    private final EventIds ids;

    private final Map<Integer, Long> places = new HashMap<>();
    private final Map<Integer, SubjectFacts> records = new HashMap<>();
    private final Map<Integer, List<SubjectFacts>> others = new HashMap<>();

    EventColumns() {
        this(null, 1);
    }

    private EventColumns(@Nullable EventColumns base, int first) {
        this.base = base;
        this.first = first;
        this.ids =
                new EventIds(
                        position -> id[(position - first) * 2],
                        position -> id[(position - first) * 2 + 1]);
    }

    /** Columns that know the events up to a position and keep what follows apart. */
    EventColumns fork(int position) {
        return new EventColumns(this, position + 1);
    }

    void add(EventEntry event, SubjectFacts about, SubjectFacts record) {
        var position = event.position();
        if (position != first + size) {
            throw new IllegalStateException(
                    "position %d does not follow on %d".formatted(position, first + size - 1));
        }
        if (size == day.length) {
            grow(size * 2);
        }
        var uuid = event.uuid();
        if (uuid != null) {
            id[size * 2] = uuid.getMostSignificantBits();
            id[size * 2 + 1] = uuid.getLeastSignificantBits();
        }
        recordedAt[size] = event.recordedAt();
        day[size] = event.day();
        nonPublic[size] = event.nonPublic();
        subject[size] = about;
        size++;
        if (event.oddId() == null) {
            ids.add(position);
        } else {
            ids.addOdd(position, event.oddId());
        }
        if (event.place() != event.position()) {
            places.put(position, event.place());
        }
        if (record != about) {
            records.put(position, record);
        }
    }

    /** Position of the last event; 0 if there is none. */
    int last() {
        return first + size - 1;
    }

    /** The event also says something about a subject that is not its own. */
    void alsoAbout(int position, SubjectFacts other) {
        var known = others.computeIfAbsent(position, p -> new ArrayList<>());
        if (!known.contains(other)) {
            known.add(other);
        }
    }

    /** Position of the event; 0 if there is none with the id. */
    int positionOf(String id) {
        var own = ids.position(id);
        return own == 0 && base != null ? atMost(base.positionOf(id)) : own;
    }

    private int atMost(int position) {
        return position < first ? position : 0;
    }

    /** The columns in which the event at the position is. */
    private EventColumns with(int position) {
        return base != null && position < first ? base.with(position) : this;
    }

    String id(int position) {
        return with(position).ids.id(position);
    }

    void writeId(int position, JsonBytes out) {
        var columns = with(position);
        if (columns.ids.isOdd(position)) {
            out.put(FactJson.MAPPER.writeValueAsString(columns.ids.id(position)));
            return;
        }
        var index = position - columns.first;
        out.put('"');
        out.putUuid(columns.id[index * 2], columns.id[index * 2 + 1]);
        out.put('"');
    }

    int day(int position) {
        var columns = with(position);
        return columns.day[position - columns.first];
    }

    boolean isNonPublic(int position) {
        var columns = with(position);
        return columns.nonPublic[position - columns.first];
    }

    long recordedAt(int position) {
        var columns = with(position);
        return columns.recordedAt[position - columns.first];
    }

    SubjectFacts subject(int position) {
        var columns = with(position);
        return columns.subject[position - columns.first];
    }

    /** All subjects about which the event says something, its own first. */
    List<SubjectFacts> subjects(int position) {
        var all = new ArrayList<SubjectFacts>();
        all.add(subject(position));
        all.addAll(with(position).others.getOrDefault(position, List.of()));
        return all;
    }

    /** The subject in whose history the event was recorded. */
    SubjectFacts record(int position) {
        return with(position).records.getOrDefault(position, subject(position));
    }

    boolean isReplacement(int position) {
        return with(position).places.containsKey(position);
    }

    EventMark mark(int position) {
        return new EventMark(
                position,
                id(position),
                subject(position).subject(),
                record(position).subject(),
                LocalDate.ofEpochDay(day(position)),
                Instant.ofEpochMilli(recordedAt(position)),
                isNonPublic(position) ? Publicity.NON_PUBLIC : Publicity.PUBLIC);
    }

    private void grow(int more) {
        id = Arrays.copyOf(id, more * 2);
        recordedAt = Arrays.copyOf(recordedAt, more);
        day = Arrays.copyOf(day, more);
        nonPublic = Arrays.copyOf(nonPublic, more);
        subject = Arrays.copyOf(subject, more);
    }
}
