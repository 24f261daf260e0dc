package de.kommunal.roadmap.legalform;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Provenance;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Predicate;

/**
 * The examination of a legal form as it reads at one point in time.
 *
 * @param round how often it has been completed
 * @param presentedTo the partners to which it was presented for decision as it is completed now
 * @param presentations all of them, also those before a reopening
 * @param reason why it was reopened or abandoned last
 */
public record ExaminationView(
        String id,
        long version,
        LegalForm legalForm,
        @Nullable String scenario,
        @Nullable String byCondition,
        @Nullable String byResolution,
        @Nullable String commissionedBy,
        ExaminationState state,
        int round,
        List<Assessment> criteria,
        @Nullable String summary,
        @Nullable String report,
        @Nullable String paper,
        List<String> presentedTo,
        List<Presentation> presentations,
        @Nullable String reason,
        Provenance provenance)
        implements View {

    /** What was found by one criterion. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Assessment(
            Criterion criterion,
            String finding,
            @Nullable Rating rating,
            @Nullable String evidence,
            EffectiveDate on) {}

    /**
     * Where it was presented for decision.
     *
     * @param round how often it had been completed by then
     */
    public record Presentation(
            String partner, String deliberation, String step, int round, EffectiveDate on) {}

    /** True if it is completed, and was presented to the partner since, at such a place. */
    public boolean isPresentedTo(String partner, Predicate<Presentation> place) {
        return state == ExaminationState.COMPLETED
                && presentations.stream()
                        .filter(p -> p.round() == round && p.partner().equals(partner))
                        .anyMatch(place);
    }
}
