package de.kommunal.roadmap.projections.facts;

import java.util.Arrays;

/** The rows of one aspect of one subject, by effective day and then by place. */
final class FactKey {

    private int[] rows = new int[1];
    private int size;

    void add(int row, FactColumns columns) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        // rows come in position order, so only later days and what stands behind have to be stepped
        // over
        var place = size;
        while (place > 0 && columns.isAfter(rows[place - 1], row)) {
            rows[place] = rows[place - 1];
            place--;
        }
        rows[place] = row;
        size++;
    }

    int size() {
        return size;
    }

    int row(int place) {
        return rows[place];
    }
}
