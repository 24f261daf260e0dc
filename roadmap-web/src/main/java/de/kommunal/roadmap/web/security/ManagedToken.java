package de.kommunal.roadmap.web.security;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An API token as its administration sees it.
 *
 * @param revokedAt null while it is valid
 */
public record ManagedToken(
        String actor, Role role, String label, Instant createdAt, @Nullable Instant revokedAt) {}
