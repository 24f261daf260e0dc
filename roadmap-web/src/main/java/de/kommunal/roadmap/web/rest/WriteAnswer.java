package de.kommunal.roadmap.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a successful write answers.
 *
 * @param id of the subject
 * @param version of the subject; the value for {@code If-Match} of the next change
 * @param position in the log at which reads cover the write
 * @param warnings what the sender should look at; absent if there is nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WriteAnswer(
        String id, long version, long position, @Nullable List<Warning> warnings) {}
