package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.reading.HeldValue;
import de.kommunal.roadmap.reading.SubjectDifference;
import de.kommunal.roadmap.reading.ValueDifference.Why;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.wording.Names;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which differences are wanted; whatever is null does not narrow. */
record ChangeFilter(Subject.@Nullable Kind kind, @Nullable String partner, @Nullable Why why) {

    /** The same as it was sent. */
    record Parameters(@Nullable String kind, @Nullable String partner, @Nullable String why) {}

    static ChangeFilter of(Parameters sent) {
        return new ChangeFilter(
                one("kind", sent.kind(), Subject.Kind.values(), Subject.Kind::word),
                sent.partner(),
                one("why", sent.why(), Why.values(), Why::name));
    }

    private static <E extends Enum<E>> @Nullable E one(
            String parameter, @Nullable String read, E[] values, Function<E, String> word) {
        if (read == null) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> word.apply(value).equals(read))
                .findFirst()
                .orElseThrow(() ->
                        ApiProblem.parameter(
                                parameter,
                                read,
                                "one of "
                                        + Arrays.stream(values)
                                                .map(word)
                                                .collect(Collectors.joining(", "))));
    }

    /** What is wanted of a difference; empty if nothing of it is. */
    Optional<SubjectDifference> wanted(SubjectDifference difference, Names names) {
        var subject = difference.subject();
        if ((kind != null && subject.kind() != kind)
                || (partner != null && !isOfThePartner(partner, subject, names))) {
            return Optional.empty();
        }
        if (why == null) {
            return Optional.of(difference);
        }
        var values = difference.values().stream().filter(value -> value.why() == why).toList();
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new SubjectDifference(subject, difference.kind(), values));
    }

    private static boolean isOfThePartner(String partner, Subject subject, Names names) {
        if (subject.kind() == Subject.Kind.PARTNER) {
            return subject.id().equals(partner);
        }
        return names.find(subject).stream()
                .flatMap(found -> found.values().stream())
                .filter(value -> List.of("partner", "partners").contains(value.path()))
                .flatMap(ChangeFilter::ids)
                .anyMatch(partner::equals);
    }

    private static Stream<String> ids(HeldValue value) {
        var json = JsonMapper.shared().readTree(value.json());
        return (json.isArray() ? json.valueStream() : Stream.of(json)).map(JsonNode::asString);
    }
}
