package de.kommunal.roadmap.position;

import static de.kommunal.roadmap.shared.Subject.Kind.SCENARIO;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.scenario.OrganisationModel;
import de.kommunal.roadmap.scenario.ScenarioId;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Reference;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a partner has a position on.
 *
 * @param id of the scenario; the name of the legal form, or none for the choice of a form as such;
 *     the name of the organisation model; none for the process
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PositionTopic(Kind kind, @Nullable String id) {

    /** The kinds of topics. */
    public enum Kind {
        PROCESS,
        SCENARIO,
        LEGAL_FORM,
        MODEL
    }

    public PositionTopic {
        var fits =
                switch (kind) {
                    case PROCESS -> id == null;
                    case SCENARIO -> id != null && !new ScenarioId(id).value().isEmpty();
                    case LEGAL_FORM -> id == null || names(id, LegalForm.values());
                    case MODEL -> id != null && names(id, OrganisationModel.values());
                };
        if (!fits) {
            throw new InvalidValue("id", expected(kind));
        }
    }

    /** The topic as the second half of a position's id. */
    public String word() {
        var word = spelled(kind.name());
        return id == null ? word : word + "-" + spelled(id);
    }

    Stream<Reference> references() {
        return kind == Kind.SCENARIO && id != null
                ? Reference.to(SCENARIO, new ScenarioId(id), "/topic/id")
                : Stream.of();
    }

    private static boolean names(String id, Enum<?>[] values) {
        return Arrays.stream(values).anyMatch(value -> value.name().equals(id));
    }

    private static String expected(Kind kind) {
        return switch (kind) {
            case PROCESS -> "no id: there is one process";
            case SCENARIO -> "the id of a scenario";
            case LEGAL_FORM -> "no id, or one of " + Arrays.toString(LegalForm.values());
            case MODEL -> "one of " + Arrays.toString(OrganisationModel.values());
        };
    }

    private static String spelled(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
