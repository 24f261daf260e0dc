package de.kommunal.roadmap.correction;

/** An event of a feature that by its own meaning withdraws an earlier one of its history. */
public interface CorrectsEarlier {

    /** Id of the event that counts no more. */
    String correctsEvent();
}
