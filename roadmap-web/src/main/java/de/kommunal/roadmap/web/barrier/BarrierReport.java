package de.kommunal.roadmap.web.barrier;

import java.time.Instant;

/**
 * Something that a reader cannot use.
 *
 * @param page where; empty if the reader does not say
 * @param barrier in the reader's words
 * @param contact how to answer; empty if no answer is wanted
 */
record BarrierReport(String id, String page, String barrier, String contact, Instant reportedAt) {}
