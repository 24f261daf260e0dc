package de.kommunal.roadmap.condition;

/**
 * Whether the record meets a computed condition.
 *
 * @param explanation what it rests on or what is missing, as a sentence
 */
public record Computation(boolean satisfied, String explanation) {}
