package de.kommunal.roadmap.erasure;

import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.PersonId;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.StoredAs;

/** What was erased. */
public sealed interface ErasureEvent extends Event {

    PersonId id();

    /**
     * The key of a person is destroyed from here on, and with it all that was sealed with it. The
     * program destroys it again wherever it finds it, as after the restore of a backup.
     *
     * @param programme always that of the log itself
     * @param id the pseudonym
     * @param keyFingerprint which key: SHA-256 of {@code roadmap-person-key/v1} and its 32 bytes;
     *     64 hexadecimal digits. Nobody finds the key by it.
     */
    @StoredAs(name = "PersonalDataErased")
    record PersonalDataErased(
            ProgrammeId programme,
            PersonId id,
            ErasureBasis basis,
            String keyFingerprint,
            Provenance provenance)
            implements ErasureEvent {}
}
