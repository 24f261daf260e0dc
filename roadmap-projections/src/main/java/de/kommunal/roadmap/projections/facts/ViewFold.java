package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.Subject;

import java.util.List;
import java.util.Map;

/** Makes the view of one subject from the facts that hold. A function of these facts alone. */
public interface ViewFold<V extends View> {

    Class<V> view();

    Subject.Kind kind();

    V fold(SubjectState state);

    /**
     * From which aspects a field follows that has another name than they or rests on several. A
     * path that ends in a slash stands for all below it, and a * for any one word.
     */
    default Map<String, List<String>> follows() {
        return Map.of();
    }
}
