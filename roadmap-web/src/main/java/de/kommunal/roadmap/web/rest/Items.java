package de.kommunal.roadmap.web.rest;

import de.kommunal.roadmap.reading.HeldValue;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.reading.ViewOrigins;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Views as they are answered: with the event that each value comes from, and where several moments
 * are asked for, with what was different at the others.
 */
@Component
public class Items {

    static final String EVENTS = "events";
    private static final String AT_TIMESTAMPS = "atTimestamps";

    private final JsonMapper json;
    private final States states;
    private final ViewOrigins origins;

    Items(JsonMapper json, States states, ViewOrigins origins) {
        this.json = json;
        this.states = states;
        this.origins = origins;
    }

    /**
     * An item at one of several moments.
     *
     * @param item absent if it was not there then
     */
    record At<V>(String timestamp, Moment moment, @Nullable V item) {}

    /** A view as its own address answers it. */
    public ObjectNode item(View view, Reading reading) {
        ObjectNode item = json.valueToTree(view);
        item.set(EVENTS, json.valueToTree(events(view, reading)));
        return item;
    }

    /** The item at the last moment, with what differed at those before. */
    <V extends View> ObjectNode item(
            String id, List<At<V>> moments, Function<Moment, Reading> readings) {
        var last = moments.getLast();
        ObjectNode item =
                last.item() == null
                        ? json.createObjectNode().put("id", id)
                        : item(last.item(), readings.apply(last.moment()));
        var list = item.putArray(AT_TIMESTAMPS);
        for (var number = 0; number < moments.size(); number++) {
            var at = moments.get(number);
            var entry = list.addObject();
            entry.put("timestamp", at.timestamp());
            entry.set("at", json.valueToTree(at.moment()));
            entry.put("exists", at.item() != null);
            if (number < moments.size() - 1 && at.item() != null) {
                entry.set("values", different(at.item(), item));
            }
        }
        return item;
    }

    /** The fields that are not as in the last state; those that were absent then are null. */
    private ObjectNode different(View earlier, ObjectNode last) {
        ObjectNode then = json.valueToTree(earlier);
        var different = json.createObjectNode();
        then.properties()
                .forEach(field -> {
                    if (!field.getValue().equals(last.get(field.getKey()))) {
                        different.set(field.getKey(), field.getValue());
                    }
                });
        last.propertyNames().stream()
                .filter(name -> !then.has(name))
                .filter(name -> !name.equals(EVENTS) && !name.equals(AT_TIMESTAMPS))
                .forEach(different::putNull);
        return different;
    }

    /** Ids of events, by the path of the value or the name of the field that follows from them. */
    private Map<String, String> events(View view, Reading reading) {
        var events = new TreeMap<String, String>();
        var subject = new Subject(origins.kindOf(view.getClass()), view.id());
        states.find(reading, subject)
                .ifPresent(values -> {
                    values.values().forEach(v -> events.put(v.path(), v.event()));
                    origins.follows(view.getClass())
                            .forEach((field, paths) ->
                                    latest(values.values(), paths, events, field));
                });
        return events;
    }

    private static void latest(
            List<HeldValue> values, List<String> paths, Map<String, String> events, String field) {
        values.stream()
                .filter(value -> paths.stream().anyMatch(path -> isAt(value.path(), path)))
                .max(Comparator.comparingLong(HeldValue::position))
                .ifPresent(value -> events.put(field, value.event()));
    }

    private static boolean isAt(String path, String wanted) {
        var star = wanted.indexOf('*');
        if (star >= 0) {
            return path.startsWith(wanted.substring(0, star))
                    && path.indexOf('/', star) >= 0
                    && path.startsWith(wanted.substring(star + 1), path.indexOf('/', star));
        }
        return wanted.endsWith("/") ? path.startsWith(wanted) : path.equals(wanted);
    }

    /** Items of a page. */
    List<JsonNode> items(List<? extends View> views, Reading reading) {
        var items = new ArrayList<JsonNode>();
        views.forEach(view -> items.add(item(view, reading)));
        return items;
    }
}
