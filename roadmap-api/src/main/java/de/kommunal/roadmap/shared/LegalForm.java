package de.kommunal.roadmap.shared;

/**
 * The legal forms that municipal law in North Rhine-Westphalia offers for the joint organisation. A
 * holding is not among them: it is an organisation model that may take one of these forms (rule
 * L1).
 */
public enum LegalForm {
    GMBH,
    ZWECKVERBAND,
    AOER,
    ARBEITSGEMEINSCHAFT,
    OERV
}
