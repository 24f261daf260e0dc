package de.kommunal.roadmap.report;

import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Texts;

/** One thing that a report found, with the number by which it is cited. */
public record Finding(int no, String text) {

    public Finding {
        if (no < 1) {
            throw new InvalidValue("no", "a number from 1 on");
        }
        Texts.written("text", text);
    }
}
