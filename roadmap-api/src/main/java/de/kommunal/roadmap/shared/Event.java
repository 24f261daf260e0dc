package de.kommunal.roadmap.shared;

/** Something that happened in a programme. Stored for ever, so it is spelled as if for ever. */
public interface Event {

    ProgrammeId programme();

    Provenance provenance();
}
