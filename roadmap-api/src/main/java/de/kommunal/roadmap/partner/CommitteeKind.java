package de.kommunal.roadmap.partner;

/** What a committee is for. */
public enum CommitteeKind {
    /** The elected council: Rat or Kreistag. */
    COUNCIL,
    /** The council's main committee: Hauptausschuss or Kreisausschuss. */
    MAIN_COMMITTEE,
    /** A committee for certain subjects: Fachausschuss. */
    SPECIALIST_COMMITTEE,
    /** A committee of several partners, such as the Zentralausschuss of an agreement. */
    JOINT_COMMITTEE,
    /** The assembly of a special-purpose association: Verbandsversammlung. */
    ASSEMBLY,
    OTHER
}
