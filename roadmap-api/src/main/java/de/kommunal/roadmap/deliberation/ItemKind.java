package de.kommunal.roadmap.deliberation;

/** What an item of a draft or of a resolution does. */
public enum ItemKind {
    /** Something is taken note of. */
    NOTE,
    /** The administration is told to do something. */
    MANDATE,
    /** Something that others want is agreed to. */
    CONSENT,
    /** One of several possibilities is chosen. */
    CHOICE,
    /** Something that was asked for is refused. */
    REFUSAL
}
