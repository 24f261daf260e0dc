package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.web.rest.ReadRequest;

/**
 * Which changes are asked for.
 *
 * @param request whose moment is the later point
 */
record ChangeQuery(ReadRequest request, Moment from, ChangeFilter filter) {

    Reading later() {
        return request.reading();
    }

    Reading earlier() {
        return new Reading(later().programme(), from, later().audience());
    }
}
