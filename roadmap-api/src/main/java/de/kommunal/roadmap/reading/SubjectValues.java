package de.kommunal.roadmap.reading;

import de.kommunal.roadmap.shared.Subject;

import java.util.List;

/**
 * All that holds about one subject at one moment, value by value.
 *
 * @param version number of the subject's events that the reader may see
 * @param values by path, provenance included
 */
public record SubjectValues(Subject subject, long version, List<HeldValue> values) {

    public SubjectValues {
        values = List.copyOf(values);
    }
}
