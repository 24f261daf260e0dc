package de.kommunal.roadmap.condition;

import static de.kommunal.roadmap.shared.Subject.Kind.COMMITTEE;
import static de.kommunal.roadmap.shared.Subject.Kind.PARTNER;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.scenario.OrganisationModel;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Reference;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a condition says exactly. Which of it is needed depends on the condition's kind.
 *
 * @param minimum how many further legal forms there must be
 * @param excludedModel the organisation model beside which they must be
 * @param excludedForms the excluded model's candidate legal forms, as the resolution names them
 * @param examples further legal forms that the resolution names
 * @param beneficiary whose influence is safeguarded
 * @param findingsOf who found what is to be considered
 * @param committee which is to be reported to
 * @param dueOn when it is to be reported
 * @param partners whose resolutions must concur
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConditionParameters(
        @Nullable Integer minimum,
        @Nullable OrganisationModel excludedModel,
        @Nullable List<LegalForm> excludedForms,
        @Nullable List<LegalForm> examples,
        @Nullable PartnerId beneficiary,
        @Nullable String findingsOf,
        @Nullable CommitteeId committee,
        @Nullable EffectiveDate dueOn,
        @Nullable List<PartnerId> partners) {

    public static final ConditionParameters NONE =
            new ConditionParameters(null, null, null, null, null, null, null, null, null);

    public ConditionParameters {
        excludedForms = excludedForms == null ? null : List.copyOf(excludedForms);
        examples = examples == null ? null : List.copyOf(examples);
        partners = partners == null ? null : List.copyOf(partners);
        if (minimum != null && minimum < 1) {
            throw new InvalidValue("minimum", "a number from 1 on");
        }
        if (excludedModel != null && isNone(excludedForms)) {
            throw new InvalidValue(
                    "excludedForms", "the legal forms that belong to the excluded model");
        }
        if (!Collections.disjoint(orNone(excludedForms), orNone(examples))) {
            throw new InvalidValue("examples", "no legal form that is excluded");
        }
    }

    /** Refuses parameters that leave open what a condition of the kind asks for. */
    void checkFor(ConditionKind kind) {
        var complete =
                switch (kind) {
                    case MIN_ALTERNATIVES -> minimum != null;
                    case CONCURRENT_RESOLUTIONS -> !isNone(partners);
                    case REPORT_BACK -> committee != null;
                    case INFLUENCE_SAFEGUARD -> beneficiary != null;
                    case CONSIDER_FINDINGS -> findingsOf != null && !findingsOf.isBlank();
                    case COST_STATEMENT, OTHER -> true;
                };
        if (!complete) {
            throw new InvalidValue("parameters", expectedFor(kind));
        }
    }

    Stream<Reference> references() {
        return Stream.of(
                        Reference.to(PARTNER, beneficiary, "/parameters/beneficiary"),
                        Reference.to(COMMITTEE, committee, "/parameters/committee"),
                        Reference.toAll(PARTNER, orNone(partners), "/parameters/partners"))
                .flatMap(references -> references);
    }

    private static String expectedFor(ConditionKind kind) {
        return switch (kind) {
            case MIN_ALTERNATIVES -> "a minimum of further legal forms";
            case CONCURRENT_RESOLUTIONS -> "the partners whose resolutions must concur";
            case REPORT_BACK -> "the committee that is reported to";
            case INFLUENCE_SAFEGUARD -> "the beneficiary of the influence";
            case CONSIDER_FINDINGS -> "whose findings are to be considered";
            case COST_STATEMENT, OTHER -> "nothing in particular";
        };
    }

    private static boolean isNone(@Nullable List<?> list) {
        return list == null || list.isEmpty();
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
