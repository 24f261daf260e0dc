package de.kommunal.roadmap.web.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures some sides by turns, so that what slows the machine down slows all of them down. */
final class Rounds {

    private final int rounds;

    Rounds(int rounds) {
        this.rounds = rounds;
    }

    /** Writes in a second of each side in each round; a first round warms up and does not count. */
    Map<String, List<Double>> of(Load load, List<Side> sides) throws Exception {
        var rates = new LinkedHashMap<String, List<Double>>();
        for (var round = 0; round <= rounds; round++) {
            for (var side : sides) {
                var rate = load.fastAsItCan(side);
                if (round > 0) {
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
