package de.kommunal.roadmap.deliberation;

/** The fields for which a paper states what its draft would bring about. */
public enum EffectField {
    FINANCE,
    PERSONNEL,
    CLIMATE,
    IT,
    ORGANISATION,
    OTHER
}
