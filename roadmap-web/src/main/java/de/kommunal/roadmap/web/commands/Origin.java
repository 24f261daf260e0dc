package de.kommunal.roadmap.web.commands;

/** By which entrance a command came. */
public enum Origin {
    REST,
    FORM,
    DATA_SET,
    IMPORT,
    /** The program itself, because of what was recorded before or because a day has passed. */
    AUTOMATION
}
