package de.kommunal.roadmap.milestone;

/**
 * What stands between a milestone and its achievement.
 *
 * @param detail as part of a sentence
 */
record Outstanding(MilestoneId milestone, String detail) {}
