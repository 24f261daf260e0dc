package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All subjects of one programme, in the order in which they were first recorded, and its events.
 */
final class ProgrammeFacts {

    private final FactContent owner;
    private final String programme;
    private final Map<Subject, SubjectFacts> subjects;
    private final Map<Subject.Kind, List<String>> ids;
    private final EventOrder events;

    ProgrammeFacts(FactContent owner, String programme) {
        this(
                owner,
                programme,
                new LinkedHashMap<>(),
                new EnumMap<>(Subject.Kind.class),
                new EventOrder());
    }

    private ProgrammeFacts(
            FactContent owner,
            String programme,
            Map<Subject, SubjectFacts> subjects,
            Map<Subject.Kind, List<String>> ids,
            EventOrder events) {
        this.owner = owner;
        this.programme = programme;
        this.subjects = subjects;
        this.ids = ids;
        this.events = events;
    }

    /** A copy for another owner; subjects are copied when something is said about them. */
    ProgrammeFacts copyFor(FactContent other, int position) {
        var copiedIds = new EnumMap<Subject.Kind, List<String>>(Subject.Kind.class);
        ids.forEach((kind, list) -> copiedIds.put(kind, new ArrayList<>(list)));
        return new ProgrammeFacts(
                other,
                programme,
                new LinkedHashMap<>(subjects),
                copiedIds,
                events.copyUpTo(position));
    }

    FactContent owner() {
        return owner;
    }

    EventOrder events() {
        return events;
    }

    @Nullable SubjectFacts find(Subject subject) {
        return subjects.get(subject);
    }

    /** The subject's facts, to be added to. */
    SubjectFacts open(Subject subject, int copyUpTo) {
        var known = subjects.get(subject);
        if (known == null) {
            known = new SubjectFacts(owner, programme, subject);
            subjects.put(subject, known);
            ids.computeIfAbsent(subject.kind(), k -> new ArrayList<>()).add(subject.id());
        } else if (known.owner() != owner) {
            known = known.copyFor(owner, copyUpTo);
            subjects.put(subject, known);
        }
        return known;
    }

    List<SubjectFacts> all() {
        return new ArrayList<>(subjects.values());
    }

    List<String> ids(Subject.Kind kind) {
        return List.copyOf(ids.getOrDefault(kind, List.of()));
    }
}
