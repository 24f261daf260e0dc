package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.EventCatalogue;
import de.kommunal.roadmap.shared.EventType;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.commands.EventContext;
import de.kommunal.roadmap.web.commands.Origin;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.rest.EffectiveDays;
import de.kommunal.roadmap.web.security.Actor;
import de.kommunal.roadmap.web.security.Role;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads which events an address asks for. */
@Component
class EventQueries {

    private static final String PREFIX = "roadmap.";
    private static final int LONGEST = 300;

    private final EventCatalogue catalogue;
    private final EventCandidates candidates;
    private final EventPeriods periods;

    EventQueries(EventCatalogue catalogue, EventCandidates candidates, EventPeriods periods) {
        this.catalogue = catalogue;
        this.candidates = candidates;
        this.periods = periods;
    }

    /**
     * @throws ApiProblem 400 if a parameter can't be used
     */
    EventFilter filter(EventParameters parameters) {
        var effective =
                EffectiveDays.of(parameters.get("effectiveFrom"), parameters.get("effectiveTo"));
        var recorded = periods.recorded(parameters);
        return new EventFilter(
                programme(parameters.get("programme")),
                subject(parameters.get("subject")),
                type(parameters.get("type")),
                effective.from(),
                effective.to(),
                recorded.after(),
                recorded.upTo(),
                metaData(parameters));
    }

    private @Nullable ProgrammeId programme(@Nullable String id) {
        try {
            if (id == null || candidates.knows(new ProgrammeId(id))) {
                return id == null ? null : new ProgrammeId(id);
            }
        } catch (InvalidValue e) {
            // said below, as for everything that names no programme
        }
        throw ApiProblem.parameter(
                "programme",
                id,
                "the id of a programme, as /api/programmes lists them, such as muensterland");
    }

    private static @Nullable Subject subject(@Nullable String written) {
        try {
            return written == null ? null : Subject.of(written);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.parameter(
                    "subject",
                    written,
                    "the kind and the id of a record, such as paper/it-muensterland");
        }
    }

    private @Nullable String type(@Nullable String read) {
        if (read == null) {
            return null;
        }
        var name = read.startsWith(PREFIX) ? read : PREFIX + read;
        if (types().noneMatch(name::equals)) {
            throw ApiProblem.parameter(
                    "type", read, "the name of an event type, such as roadmap.ScenarioProposed");
        }
        return name;
    }

    private Stream<String> types() {
        var types = catalogue.types();
        return types.classes().stream()
                .map(types::typeOf)
                .flatMap(Optional::stream)
                .map(EventType::name);
    }

    private static Map<String, String> metaData(EventParameters parameters) {
        var wanted = new HashMap<String, String>();
        put(wanted, parameters, EventContext.ACTOR, "a pseudonym, such as actor-aaaabbbbccccdddd");
        put(wanted, parameters, EventContext.REQUEST, "the id of a request, as metadata have it");
        put(wanted, parameters, EventContext.CORRELATION, "a correlation, as metadata have it");
        put(wanted, parameters, EventContext.CAUSATION, "the id of an event or a command");
        var roles =
                Stream.concat(
                        Arrays.stream(Role.values()).map(Role::name),
                        Stream.of(Actor.SYSTEM.role()));
        putOneOf(wanted, parameters, EventContext.ROLE, roles.toList());
        putOneOf(
                wanted,
                parameters,
                EventContext.ORIGIN,
                Arrays.stream(Origin.values()).map(Origin::name).toList());
        return wanted;
    }

    private static void put(
            Map<String, String> wanted, EventParameters parameters, String name, String expected) {
        var read = parameters.get(name);
        if (read == null) {
            return;
        }
        if (read.isBlank() || read.length() > LONGEST) {
            throw ApiProblem.parameter(name, read, expected);
        }
        wanted.put(name, read);
    }

    private static void putOneOf(
            Map<String, String> wanted,
            EventParameters parameters,
            String name,
            List<String> words) {
        var read = parameters.get(name);
        if (read == null) {
            return;
        }
        if (!words.contains(read)) {
            throw ApiProblem.parameter(
                    name,
                    read,
                    "one of %s, such as %s".formatted(String.join(", ", words), words.getFirst()));
        }
        wanted.put(name, read);
    }
}
