package de.kommunal.roadmap.web.personal;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Somebody in the directory.
 *
 * @param person the pseudonym, by which the record and the access log know them
 * @param name absent if the entry can't be opened, as its key is not here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Person(String person, @Nullable String name, @Nullable String email, Instant changedAt) {

    /** For logs, which are read by others and kept elsewhere. */
    @Override
    public String toString() {
        return person;
    }
}
