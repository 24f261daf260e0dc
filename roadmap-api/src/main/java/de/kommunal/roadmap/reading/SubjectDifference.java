package de.kommunal.roadmap.reading;

import de.kommunal.roadmap.shared.Subject;

import java.util.List;

/**
 * One subject that is not the same at two moments.
 *
 * @param values that differ, by path; the provenance is not among them
 */
public record SubjectDifference(Subject subject, Kind kind, List<ValueDifference> values) {

    /** What became of the subject. */
    public enum Kind {
        ADDED,
        ENDED,
        CHANGED
    }

    public SubjectDifference {
        values = List.copyOf(values);
    }
}
