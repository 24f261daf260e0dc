package de.kommunal.roadmap.scenario;

/** Whether a scenario is still on the table. */
public enum ScenarioState {
    PROPOSED,
    MERGED,
    DISCARDED
}
