package de.kommunal.roadmap.web.commands;

/** By which entrance a command came. */
public enum Origin {
    REST,
    FORM,
    DATA_SET,
    IMPORT
}
