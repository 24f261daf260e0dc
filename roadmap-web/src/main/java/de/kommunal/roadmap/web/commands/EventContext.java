package de.kommunal.roadmap.web.commands;

import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who and why, on every event. The names are stored with the events for ever; the values are texts
 * only, because other types come back changed from the store.
 */
@Component
public class EventContext implements CorrelationDataProvider {

    public static final String ACTOR = "actor";
    public static final String ROLE = "role";
    public static final String ORIGIN = "origin";
    public static final String REQUEST = "request";
    public static final String CORRELATION = "correlation";
    public static final String CAUSATION = "causation";

    /** Of a command: id of the event that led to it, if the program itself gives it. */
    static final String CAUSE = "cause";

    /** The day on which the command came in; for rules that ask for today. Not on events. */
    static final String RECORDED_ON = "recordedOn";

    private static final List<String> COPIED = List.of(ACTOR, ROLE, ORIGIN, REQUEST, CORRELATION);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        var data = new LinkedHashMap<String, Object>();
        for (var name : COPIED) {
            var value = message.getMetaData().get(name);
            if (value != null) {
                data.put(name, value);
            }
        }
        var cause = message.getMetaData().get(CAUSE);
        data.put(CAUSATION, cause == null ? message.getIdentifier() : cause);
        return data;
    }
}
