package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventSearch;
import de.kommunal.roadmap.audit.EventSearch.Described;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.web.audit.CausalChain.RequestOfEvent;
import de.kommunal.roadmap.web.commands.EventContext;
import de.kommunal.roadmap.web.commands.IdempotencyKeys;
import de.kommunal.roadmap.web.commands.Origin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** What recorded an event. */
@Component
class RequestsOfEvents {

    /** Many more than one command records. */
    private static final int BESIDE = 200;

    private static final String AUTOMATION = "automation/";

    private final EventSearch search;
    private final IdempotencyKeys keys;

    RequestsOfEvents(EventSearch search, IdempotencyKeys keys) {
        this.search = search;
        this.keys = keys;
    }

    /** The other events of the same request: they lie beside it, as they were appended at once. */
    List<Described> together(StoredEvent event) {
        var request = text(EventMetaData.of(event.metadata()), EventContext.REQUEST);
        if (request == null) {
            return List.of();
        }
        var together =
                new ArrayList<>(
                        search.before(event.position(), BESIDE).stream()
                                .takeWhile(it -> isOf(request, it.metadata()))
                                .toList()
                                .reversed());
        search.after(event.position(), BESIDE).stream()
                .takeWhile(it -> isOf(request, it.metadata()))
                .forEach(together::add);
        return together;
    }

    private static boolean isOf(String request, Bytes metadata) {
        return request.equals(text(EventMetaData.of(metadata), EventContext.REQUEST));
    }

    /**
     * @param last position of the request's last event
     */
    RequestOfEvent of(StoredEvent event, long last) {
        var said = EventMetaData.of(event.metadata());
        var id = text(said, EventContext.REQUEST);
        var actor = text(said, EventContext.ACTOR);
        var origin = text(said, EventContext.ORIGIN);
        var correlation = text(said, EventContext.CORRELATION);
        boolean loaded = is(origin, Origin.DATA_SET) || is(origin, Origin.IMPORT);
        boolean sent = is(origin, Origin.REST) || is(origin, Origin.FORM);
        return new RequestOfEvent(
                id,
                actor,
                text(said, EventContext.ROLE),
                origin,
                sent && actor != null ? keys.of(actor, last).orElse(null) : null,
                correlation,
                loaded ? correlation : null,
                is(origin, Origin.AUTOMATION) ? automation(id) : null);
    }

    private static boolean is(@Nullable String origin, Origin one) {
        return one.name().equals(origin);
    }

    /** Its name is in the request that it makes of itself. */
    private static @Nullable String automation(@Nullable String request) {
        return request != null && request.startsWith(AUTOMATION)
                ? request.substring(AUTOMATION.length()).replaceFirst("/.*", "")
                : null;
    }

    private static @Nullable String text(JsonNode said, String name) {
        return said.path(name).isString() ? said.path(name).stringValue() : null;
    }
}
