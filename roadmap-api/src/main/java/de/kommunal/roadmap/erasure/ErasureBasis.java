package de.kommunal.roadmap.erasure;

/** Why personal data is erased: the cases of Article 17(1) GDPR (DSGVO). */
public enum ErasureBasis {
    /** Letter a: no longer necessary for what it was collected for. */
    NO_LONGER_NECESSARY,
    /** Letter b: the consent was withdrawn, and there is no other ground. */
    CONSENT_WITHDRAWN,
    /** Letter c: the person objected, and nothing outweighs that. */
    OBJECTION,
    /** Letter d: it was processed unlawfully. */
    UNLAWFUL_PROCESSING,
    /** Letter e: the law demands that it is erased. */
    LEGAL_OBLIGATION,
    /** Letter f: collected from a child for a service of the information society. */
    OFFERED_TO_A_CHILD
}
