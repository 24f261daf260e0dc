package de.kommunal.roadmap.web.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures some sides by turns, so that what slows the machine down slows all of them down. */
final class Rounds {

    /** A side is warm if it has not become faster by a twentieth for so many runs. */
    private static final int NO_FASTER = 3;

    /** The program is compiled for what it does often only after a while. */
    private static final int WARM_UP_AT_MOST = 30;

    private final int rounds;

    Rounds(int rounds) {
        this.rounds = rounds;
    }

    /** Writes in a second of each side in each round, once all of them are warm. */
    Map<String, List<Double>> of(Load load, List<Side> sides) throws Exception {
        for (var side : sides) {
            warmUp(load, side);
        }
        var rates = new LinkedHashMap<String, List<Double>>();
        for (var round = 0; round < rounds; round++) {
            for (var side : sides) {
                rates.computeIfAbsent(side.name(), n -> new ArrayList<>())
                        .add(load.fastAsItCan(side));
            }
        }
        return rates;
    }

    private static void warmUp(Load load, Side side) throws Exception {
        var best = 0.0;
        var noFaster = 0;
        for (var run = 0; run < WARM_UP_AT_MOST && noFaster < NO_FASTER; run++) {
            var rate = load.fastAsItCan(side);
            if (rate > best * 1.05) {
                best = rate;
                noFaster = 0;
            } else {
                noFaster++;
            }
        }
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
