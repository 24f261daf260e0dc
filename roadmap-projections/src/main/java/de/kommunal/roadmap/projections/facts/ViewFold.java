package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.Subject;

/** Makes the view of one subject from the facts that hold. A function of these facts alone. */
public interface ViewFold<V extends View> {

    Class<V> view();

    Subject.Kind kind();

    V fold(SubjectState state);
}
