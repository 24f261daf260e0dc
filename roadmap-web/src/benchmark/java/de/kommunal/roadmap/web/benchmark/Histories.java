package de.kommunal.roadmap.web.benchmark;

import java.util.Arrays;

/** Makes the history of one subject longer and measures what a change of it then takes. */
final class Histories {

    private static final int TIMES = 200;

    private final Ours ours;
    private int length;

    Histories(Ours ours) {
        this.ours = ours;
    }

    /**
     * @return milliseconds, ascending
     */
    double[] after(int events) {
        while (length < events) {
            change();
        }
        var times = new double[TIMES];
        for (var i = 0; i < TIMES; i++) {
            var start = System.nanoTime();
            change();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    /** Always of the same subject. */
    private void change() {
        ours.write(0, Ours.SUBJECTS * length++);
    }
}
