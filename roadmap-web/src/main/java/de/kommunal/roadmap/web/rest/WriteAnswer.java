package de.kommunal.roadmap.web.rest;

/**
 * What a successful write answers.
 *
 * @param id of the subject
 * @param version of the subject; the value for {@code If-Match} of the next change
 * @param position in the log at which reads cover the write
 */
public record WriteAnswer(String id, long version, long position) {}
