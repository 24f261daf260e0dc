package de.kommunal.roadmap.audit;

import java.util.List;
import java.util.Optional;

/**
 * What is known about signatures outside of the database.
 *
 * @param introductions notes of all pairs of keys, from the first on
 * @param lastCheckpoint the note of the last checkpoint
 */
public record SignedRecord(List<String> introductions, Optional<String> lastCheckpoint) {

    public SignedRecord {
        introductions = List.copyOf(introductions);
    }
}
