package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The state of a programme at one moment, of events that come in the order of the log: for each
 * aspect of each subject what leads so far. It shares nothing with the index but the facts
 * themselves, so that one can be held against the other.
 */
final class LeadingState {

    private final Reading reading;
    private final AsOf asOf;
    private final TakenBack takenBack;
    private final Map<Subject, Map<String, Said>> subjects = new LinkedHashMap<>();

    /**
     * What leads.
     *
     * @param place among what was said for the day
     * @param value JSON, null where the aspect ends
     */
    private record Said(int day, long place, long position, String event, @Nullable String value) {

        static Said later(Said before, Said said) {
            var isEarlier =
                    said.day == before.day ? said.place < before.place : said.day < before.day;
            return isEarlier ? before : said;
        }
    }

    /**
     * @param takenBack of the whole log
     */
    LeadingState(Reading reading, TakenBack takenBack) {
        this.reading = reading;
        this.asOf = AsOf.of(reading.moment(), reading.audience());
        this.takenBack = takenBack;
    }

    void add(FactRows event) {
        if (event.position() > asOf.position() || !event.programme().equals(reading.programme())) {
            return;
        }
        // also what this reader may not see gives a subject its place among the others
        said(event.subject());
        said(event.record());
        var counts = takenBack.counts(event, asOf.position());
        var isHidden = asOf.publicOnly() && event.publicity() == Publicity.NON_PUBLIC;
        for (var row : event.rows()) {
            var aspects = said(row.subject());
            var said = said(event, row);
            if (said.day <= asOf.day()
                    && !isHidden
                    && (counts || FactRow.isForEver(row.aspect()))) {
                aspects.merge(row.aspect(), said, Said::later);
            }
        }
    }

    private static Said said(FactRows event, FactRow row) {
        var position = event.position();
        return FactRow.isForEver(row.aspect())
                ? new Said(DayOf.ALWAYS, position, position, event.eventId(), row.value())
                : new Said(
                        Math.toIntExact(event.effective().toEpochDay()),
                        event.place(),
                        position,
                        event.eventId(),
                        row.value());
    }

    private Map<String, Said> said(Subject subject) {
        return subjects.computeIfAbsent(subject, s -> new TreeMap<>());
    }

    /** Writes the JSON that the index writes. */
    void write(OutputStream out) throws IOException {
        out.write('[');
        var separator = "";
        for (var subject : subjects.entrySet()) {
            if (value(subject.getValue(), FactRow.CREATED) != null) {
                var json = separator + json(subject.getKey(), subject.getValue());
                out.write(json.getBytes(StandardCharsets.UTF_8));
                separator = ",";
            }
        }
        out.write(']');
    }

    private static @Nullable String value(Map<String, Said> aspects, String aspect) {
        var said = aspects.get(aspect);
        return said == null ? null : said.value();
    }

    private static String json(Subject subject, Map<String, Said> aspects) {
        var json = new StringBuilder();
        json.append("{\"kind\":").append(quoted(subject.kind().word()));
        json.append(",\"id\":").append(quoted(subject.id()));
        var version = value(aspects, FactRow.VERSION);
        if (version != null) {
            json.append(",\"version\":").append(version);
        }
        json.append(",\"values\":{");
        var separator = "";
        for (var entry : aspects.entrySet()) {
            var aspect = new Aspect(entry.getKey());
            var said = entry.getValue();
            if (aspect.isShown() && said.value() != null) {
                json.append(separator).append(quoted(aspect.path())).append(':');
                json.append("{\"value\":").append(said.value());
                json.append(",\"event\":").append(quoted(said.event()));
                json.append(",\"position\":").append(said.position());
                json.append(",\"effective\":\"").append(LocalDate.ofEpochDay(said.day()));
                json.append("\"}");
                separator = ",";
            }
        }
        return json.append("}}").toString();
    }

    private static String quoted(String text) {
        return FactJson.MAPPER.writeValueAsString(text);
    }
}
