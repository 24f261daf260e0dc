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
 * @param path address with its query; of the administration of accounts, tokens and keys what was
 *     done
 * @param method {@code CLI} for what was done at the command line
 * @param status of the answer; 0 at the command line
 * @param address of the network from which it came, only if the setting says so
 * @param request id of the request, as the metadata of events have it
 * @param repeated how many refusals of the same sender this entry stands for, of which it is the
 *     last one; absent if it stands for itself
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
        @Nullable String address,
        @Nullable String request,
        @Nullable Integer repeated) {

    /** The same as one that stands for so many. */
    AccessEntry repeated(int times) {
        return new AccessEntry(
                id, at, actor, role, kind, method, path, status, address, request, times);
    }
}
