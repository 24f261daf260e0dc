package de.kommunal.roadmap.milestone;

import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

/** The recorded subject because of which a milestone is moved. */
public record RescheduleTrigger(Subject.Kind kind, String id) {

    public RescheduleTrigger {
        Texts.written("id", id);
    }
}
