package de.kommunal.roadmap;

import de.kommunal.roadmap.shared.EventTypes;
import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/**
 * All that the store can hold.
 *
 * @param upcasters in the order in which they apply: an older revision first
 */
public record EventCatalogue(EventTypes types, List<EventUpcaster> upcasters) {

    public EventCatalogue {
        upcasters = List.copyOf(upcasters);
    }

    /** Every feature adds its sealed event interfaces and its upcasters here. */
    public static EventCatalogue roadmap() {
        return new EventCatalogue(EventTypes.of(), List.of());
    }
}
