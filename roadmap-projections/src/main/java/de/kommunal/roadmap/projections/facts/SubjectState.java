package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Rule;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The facts that hold about one subject at one moment for one audience. Paths are relative: below
 * {@code steps/kreistag} the aspect {@code date} is {@code steps/kreistag/date}.
 */
public final class SubjectState {

    private static final JsonMapper JSON = FactJson.MAPPER;

    private final String id;
    private final String path;
    private final NavigableMap<String, Assertion> facts;

    /**
     * What holds, and which event says so.
     *
     * @param place of the event among the subject's
     */
    public record Assertion(String json, String eventId, long place) {}

    SubjectState(String id, NavigableMap<String, Assertion> facts) {
        this(id, "", facts);
    }

    private SubjectState(String id, String path, NavigableMap<String, Assertion> facts) {
        this.id = id;
        this.path = path;
        this.facts = facts;
    }

    /** The subject's id; below a path, the last word of the path. */
    public String id() {
        return id;
    }

    public long version() {
        return one(FactRow.VERSION, Long.class);
    }

    public Provenance provenance() {
        return one(FactRow.PROVENANCE, Provenance.class);
    }

    /** Of a correction: id of the event that stands in the place of the wrong one. */
    public @Nullable String replacement() {
        return textOrNull(FactRow.REPLACEMENT);
    }

    public boolean has(String aspect) {
        return facts.containsKey(path + aspect);
    }

    /** Id of the event that says what the aspect is. */
    public String eventOf(String aspect) {
        var fact = facts.get(path + aspect);
        if (fact == null) {
            throw new IllegalStateException(id + " has no " + path + aspect);
        }
        return fact.eventId();
    }

    /** A value that the subject has from its first event on. */
    public <T> T one(String aspect, Class<T> type) {
        return maybe(aspect, type)
                .orElseThrow(() -> new IllegalStateException(id + " has no " + path + aspect));
    }

    public String text(String aspect) {
        return one(aspect, String.class);
    }

    public <T> Optional<T> maybe(String aspect, Class<T> type) {
        return Optional.ofNullable(facts.get(path + aspect))
                .map(fact -> JSON.readValue(fact.json(), type));
    }

    public <T> @Nullable T orNull(String aspect, Class<T> type) {
        return maybe(aspect, type).orElse(null);
    }

    public @Nullable String textOrNull(String aspect) {
        return orNull(aspect, String.class);
    }

    public <T> T or(String aspect, T otherwise, Class<T> type) {
        return maybe(aspect, type).orElse(otherwise);
    }

    /** A value that is a list; empty if it was never stated. */
    public <T> List<T> list(String aspect, Class<T> type) {
        var fact = facts.get(path + aspect);
        if (fact == null) {
            return List.of();
        }
        return JSON.readValue(
                fact.json(), JSON.getTypeFactory().constructCollectionType(List.class, type));
    }

    /** The words right below a path that hold something, in the order in which they were said. */
    public List<String> namesBelow(String prefix) {
        return List.copyOf(below(prefix).keySet());
    }

    /** The states below a path by their first word, in the order in which they were first said. */
    public SequencedMap<String, SubjectState> below(String prefix) {
        var start = path + prefix + "/";
        var firstPlace = new LinkedHashMap<String, Long>();
        for (Map.Entry<String, Assertion> fact :
                facts.tailMap(start, true).headMap(path + prefix + "0", false).entrySet()) {
            var word = fact.getKey().substring(start.length()).split("/", 2)[0];
            firstPlace.merge(word, fact.getValue().place(), Math::min);
        }
        var states = new LinkedHashMap<String, SubjectState>();
        firstPlace.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(e -> states.put(e.getKey(), at(e.getKey(), start + e.getKey() + "/")));
        return states;
    }

    private SubjectState at(String word, String start) {
        return new SubjectState(word, start, facts);
    }

    /** The rules that were not kept, as they were flagged. */
    public List<Irregularity> irregularities() {
        return namesBelow("irregularities").stream()
                .map(rule -> new Irregularity(Rule.valueOf(rule), text("irregularities/" + rule)))
                .toList();
    }

    Collection<Assertion> assertions() {
        return facts.values();
    }
}
