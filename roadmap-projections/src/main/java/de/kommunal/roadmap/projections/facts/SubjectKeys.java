package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Which keys there are: by programme, kind, subject and aspect. */
final class SubjectKeys {

    private final Map<String, Map<String, Map<String, NavigableMap<String, FactKey>>>> programmes =
            new LinkedHashMap<>();

    FactKey keyOf(FactRow row) {
        return programmes
                .computeIfAbsent(row.programme(), p -> new LinkedHashMap<>())
                .computeIfAbsent(row.kind(), k -> new LinkedHashMap<>())
                .computeIfAbsent(row.subject(), s -> new TreeMap<>())
                .computeIfAbsent(row.aspect(), a -> new FactKey());
    }

    Optional<NavigableMap<String, FactKey>> aspects(ProgrammeId programme, Subject subject) {
        return Optional.ofNullable(ofKind(programme, subject.kind()).get(subject.id()));
    }

    List<String> programmes() {
        return List.copyOf(programmes.keySet());
    }

    List<String> ids(ProgrammeId programme, Subject.Kind kind) {
        return new ArrayList<>(ofKind(programme, kind).keySet());
    }

    void clear() {
        programmes.clear();
    }

    private Map<String, NavigableMap<String, FactKey>> ofKind(
            ProgrammeId programme, Subject.Kind kind) {
        return programmes
                .getOrDefault(programme.value(), Map.of())
                .getOrDefault(kind.word(), Map.of());
    }
}
