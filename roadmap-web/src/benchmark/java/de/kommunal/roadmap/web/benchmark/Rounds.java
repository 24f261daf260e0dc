package de.kommunal.roadmap.web.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures some sides by turns, so that what slows the machine down slows all of them down. */
final class Rounds {

    /** Runs of each side before: the program is compiled for what it does often only after some. */
    private static final int WARM_UP = 6;

    private final int rounds;

    Rounds(int rounds) {
        this.rounds = rounds;
    }

    /** Writes in a second of each side in each round; the first ones warm up and do not count. */
    Map<String, List<Double>> of(Load load, List<Side> sides) throws Exception {
        var rates = new LinkedHashMap<String, List<Double>>();
        for (var round = 0; round < WARM_UP + rounds; round++) {
            for (var side : sides) {
                var rate = load.fastAsItCan(side);
                if (round >= WARM_UP) {
                    rates.computeIfAbsent(side.name(), n -> new ArrayList<>()).add(rate);
                }
            }
        }
        return rates;
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
