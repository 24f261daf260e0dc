package de.kommunal.roadmap.effect;

/** The currencies of amounts. */
public enum Currency {
    EUR
}
