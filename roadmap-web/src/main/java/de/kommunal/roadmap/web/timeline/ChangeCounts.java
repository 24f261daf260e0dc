package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.reading.SubjectDifference;
import de.kommunal.roadmap.reading.SubjectDifference.Kind;
import de.kommunal.roadmap.reading.ValueDifference.Why;

import java.util.List;

/**
 * How many there are.
 *
 * @param added records that are new
 * @param ended records that are there no more
 * @param changed records of which something else holds
 * @param valuesChanged values that differ because something took effect
 * @param valuesLearnedLate values that held before and were recorded late
 * @param valuesCorrected values that had been recorded wrongly
 */
record ChangeCounts(
        int added,
        int ended,
        int changed,
        int valuesChanged,
        int valuesLearnedLate,
        int valuesCorrected) {

    static ChangeCounts of(List<SubjectDifference> differences) {
        return new ChangeCounts(
                count(differences, Kind.ADDED),
                count(differences, Kind.ENDED),
                count(differences, Kind.CHANGED),
                count(differences, Why.CHANGED),
                count(differences, Why.LEARNED_LATE),
                count(differences, Why.CORRECTED));
    }

    private static int count(List<SubjectDifference> differences, Kind kind) {
        return (int) differences.stream().filter(one -> one.kind() == kind).count();
    }

    private static int count(List<SubjectDifference> differences, Why why) {
        return (int)
                differences.stream()
                        .flatMap(one -> one.values().stream())
                        .filter(value -> value.why() == why)
                        .count();
    }
}
