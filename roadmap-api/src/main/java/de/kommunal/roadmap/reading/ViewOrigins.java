package de.kommunal.roadmap.reading;

import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;

import java.util.List;
import java.util.Map;

/** What views are made of. */
public interface ViewOrigins {

    /** The kind of subject that a view is of. */
    <V extends View> Subject.Kind kindOf(Class<V> view);

    /** Ids of all subjects that were ever recorded, in the order in which lists have them. */
    <V extends View> List<String> ids(Class<V> view, ProgrammeId programme);

    /**
     * From which values a field of the view follows that has another name than they or rests on
     * several: their paths, by the name of the field. A path that ends in a slash stands for all
     * values below it, and a * for any one word.
     */
    <V extends View> Map<String, List<String>> follows(Class<V> view);
}
