package de.kommunal.roadmap.web.personal;

import de.kommunal.roadmap.erasure.ErasureBasis;

import java.time.LocalDate;

/**
 * That somebody's personal data was erased.
 *
 * @param erasedOn the day on which it was recorded
 * @param keyFingerprint of the key that was destroyed
 * @param eventId of the event that says so, for its proof
 */
record Erasure(
        String person,
        ErasureBasis basis,
        LocalDate erasedOn,
        String keyFingerprint,
        String eventId) {}
