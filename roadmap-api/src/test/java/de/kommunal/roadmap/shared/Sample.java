package de.kommunal.roadmap.shared;

import java.util.List;

/** Values that tests have in common. */
public final class Sample {

    public static final ProgrammeId PROGRAMME = new ProgrammeId("muensterland");

    private Sample() {}

    public static Provenance since(String edtf) {
        return new Provenance(
                new EffectiveDate(edtf), List.of(Source.titled("Niederschrift")), Publicity.PUBLIC);
    }
}
