package de.kommunal.roadmap.shared;

/** A rule that reality did not keep. It is recorded with the fact, because the fact happened. */
public record Irregularity(Rule rule, String detail) {}
