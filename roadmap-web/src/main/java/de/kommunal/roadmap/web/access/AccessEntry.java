package de.kommunal.roadmap.web.access;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One access.
 *
 * @param id greater than that of every entry written before; 0 before it is written
 * @param actor pseudonym of who came, absent if unknown
 * @param role in which they came
 * @param path address with its query
 * @param status of the answer
 * @param address of the network from which it came, only if the setting says so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccessEntry(
        long id,
        Instant at,
        @Nullable String actor,
        @Nullable String role,
        AccessKind kind,
        String method,
        String path,
        int status,
        @Nullable String address) {}
