package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.web.rest.ApiProblem;

import org.springframework.stereotype.Component;

/** Finds the event that an address names. */
@Component
class EventsById {

    private final EventLog log;

    EventsById(EventLog log) {
        this.log = log;
    }

    /**
     * @throws ApiProblem 404 if there is none
     */
    StoredEvent find(String id) {
        return log.find(id).orElseThrow(() -> ApiProblem.address("id", expected()));
    }

    /** For people, with an example that there is. */
    String expected() {
        return log.read(Math.max(log.head().position() - 1, 0), 1).stream()
                .map(event -> "the id of an event, such as " + event.eventId())
                .findFirst()
                .orElse("the id of an event, of which there is none yet");
    }
}
