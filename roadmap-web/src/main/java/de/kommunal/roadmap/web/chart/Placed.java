package de.kommunal.roadmap.web.chart;

import java.util.List;

/**
 * Where something is drawn.
 *
 * @param entries what it stands for; more than one if they are too many to be drawn one by one
 * @param x of its shape
 * @param left where the days begin that it may mean
 * @param right where they end
 * @param row within its lane, from 0
 * @param labelLeft true if its name stands before it
 */
record Placed(
        List<Entry> entries, double x, double left, double right, int row, boolean labelLeft) {

    Entry entry() {
        return entries.getFirst();
    }

    boolean isCluster() {
        return entries.size() > 1;
    }
}
