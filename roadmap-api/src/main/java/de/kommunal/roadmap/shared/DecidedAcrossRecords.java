package de.kommunal.roadmap.shared;

/**
 * A command that is decided from what is recorded about other subjects too, as of the head of the
 * log. So it is not put into one transaction with others: it would not see what they record.
 */
public interface DecidedAcrossRecords extends Command {}
