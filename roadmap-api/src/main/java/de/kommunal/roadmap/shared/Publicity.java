package de.kommunal.roadmap.shared;

/** Who may read a fact. It is always stated and never guessed. */
public enum Publicity {
    PUBLIC,
    NON_PUBLIC
}
