package de.kommunal.roadmap.audit.format;

import java.util.List;
import java.util.stream.Stream;

/** The tree that the reference implementation of Certificate Transparency has in its tests. */
public final class ReferenceTree {

    /** Its eight entries; the first one is empty. */
    public static final List<Bytes> ENTRIES =
            Stream.of(
                            "",
                            "00",
                            "10",
                            "2021",
                            "3031",
                            "40414243",
                            "5051525354555657",
                            "606162636465666768696a6b6c6d6e6f")
                    .map(Bytes::ofHex)
                    .toList();

    private ReferenceTree() {}
}
