package de.kommunal.roadmap.correction;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What the metadata of a replacement say: in whose place it stands. It keeps the place of the first
 * one also if a replacement was wrong in turn.
 *
 * @param event id of the event that it replaces
 * @param correction id of the correction that put it there
 * @param place position of the event that was first in this place
 * @param sequence number of that event within its history, from 0
 */
public record Replaced(String event, String correction, long place, long sequence) {

    public static final String EVENT = "replaces";
    public static final String CORRECTION = "correctedBy";
    public static final String PLACE = "place";
    public static final String SEQUENCE = "placeSequence";

    /** Null if the event replaces none. */
    public static @Nullable Replaced in(Map<String, ?> metaData) {
        var event = metaData.get(EVENT);
        return event == null
                ? null
                : new Replaced(
                        event.toString(),
                        String.valueOf(metaData.get(CORRECTION)),
                        Long.parseLong(String.valueOf(metaData.get(PLACE))),
                        Long.parseLong(String.valueOf(metaData.get(SEQUENCE))));
    }

    Map<String, String> metaData() {
        return Map.of(
                EVENT,
                event,
                CORRECTION,
                correction,
                PLACE,
                Long.toString(place),
                SEQUENCE,
                Long.toString(sequence));
    }
}
