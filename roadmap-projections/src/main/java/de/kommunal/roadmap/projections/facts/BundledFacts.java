package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.projections.facts.FactRows.Withdrawal;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An unpacked bundle: subjects, aspects and values are named by numbers, so that each is looked up
 * once and not once for each row.
 */
final class BundledFacts {

    /** A subject and where it belongs. */
    record About(ProgrammeId programme, Subject subject) {}

    private final byte[] content;
    private final About[] subjects;
    private final String[] aspects;
    private int[] values = new int[256];
    private int valueCount;
    private final EventEntry[] events;
    private int eventCount;

    /** Of each event: its subject, its record, and where its rows end. */
    private final int[] details;

    private final Map<Integer, List<Withdrawal>> withdrawals = new HashMap<>();

    /** Of each row: subject, aspect and value. */
    private int[] rows;

    private int rowCount;

    BundledFacts(byte[] content, About[] subjects, String[] aspects, int events) {
        this.content = content;
        this.subjects = subjects;
        this.aspects = aspects;
        this.events = new EventEntry[events];
        this.details = new int[events * 3];
        this.rows = new int[events * 8 * 3];
    }

    /** The next value: where it begins in the content, and its length in bytes. */
    void addValue(int from, int length) {
        if (valueCount * 2 == values.length) {
            values = Arrays.copyOf(values, values.length * 2);
        }
        values[valueCount * 2] = from;
        values[valueCount * 2 + 1] = length;
        valueCount++;
    }

    void add(EventEntry event, int subject, int record) {
        events[eventCount] = event;
        details[eventCount * 3] = subject;
        details[eventCount * 3 + 1] = record;
        details[eventCount * 3 + 2] = rowCount;
        eventCount++;
    }

    /**
     * A row of the event that was added last.
     *
     * @param value number of the value, -1 if the aspect ends
     */
    void addRow(int subject, int aspect, int value) {
        if (rowCount * 3 == rows.length) {
            rows = Arrays.copyOf(rows, rows.length * 2);
        }
        rows[rowCount * 3] = subject;
        rows[rowCount * 3 + 1] = aspect;
        rows[rowCount * 3 + 2] = value;
        rowCount++;
        details[eventCount * 3 - 1] = rowCount;
    }

    void addWithdrawals(List<Withdrawal> changes) {
        withdrawals.put(eventCount - 1, changes);
    }

    /** The values' numbers in the pool, by their numbers here. */
    int[] pooled(ValuePool pool) {
        var numbers = new int[valueCount];
        for (var value = 0; value < valueCount; value++) {
            var from = values[value * 2];
            numbers[value] = pool.add(content, from, from + values[value * 2 + 1]);
        }
        return numbers;
    }

    int events() {
        return eventCount;
    }

    int subjects() {
        return subjects.length;
    }

    About subject(int number) {
        return subjects[number];
    }

    int aspects() {
        return aspects.length;
    }

    String aspect(int number) {
        return aspects[number];
    }

    EventEntry event(int index) {
        return events[index];
    }

    int subjectOf(int event) {
        return details[event * 3];
    }

    int recordOf(int event) {
        return details[event * 3 + 1];
    }

    int firstRowOf(int event) {
        return event == 0 ? 0 : details[event * 3 - 1];
    }

    /** One past the last. */
    int endOfRowsOf(int event) {
        return details[event * 3 + 2];
    }

    int rowSubject(int row) {
        return rows[row * 3];
    }

    int rowAspect(int row) {
        return rows[row * 3 + 1];
    }

    /** Number of the value; -1 if the aspect ends. */
    int rowValue(int row) {
        return rows[row * 3 + 2];
    }

    List<Withdrawal> withdrawalsOf(int event) {
        return withdrawals.getOrDefault(event, List.of());
    }
}
