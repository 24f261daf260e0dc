package de.kommunal.roadmap.scenario;

/**
 * How the joint work is organised. It says nothing of the legal form, which is an axis of its own:
 * a holding may be a GmbH or a Zweckverband.
 */
public enum OrganisationModel {
    STATUS_QUO,
    OBSERVATION,
    COOPERATION,
    HOLDING,
    JOINT_OPERATION,
    FULL_MERGER
}
