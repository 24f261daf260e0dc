package de.kommunal.roadmap.concordance;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Provenance;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A concordance case as it reads at one point in time: who adopted which text, and what is missing
 * until it takes effect.
 *
 * @param textHash of the text to adopt
 * @param partners of the case, with what each of them adopted
 * @param adopted number of partners that adopted the text
 * @param required number of partners whose adoption counts
 * @param concordant true if the rule is kept, whether or not that was declared
 * @param reachedOn since when the concordance is declared reached; absent if it is not
 * @param steps to the effect, in their order
 * @param approval absent if no authority was asked and none answered
 * @param forecast the earliest lawful days of the effect, as far as they can be computed
 */
public record ConcordanceView(
        String id,
        long version,
        LegalForm legalForm,
        @Nullable String scenario,
        String title,
        @Nullable String text,
        String textHash,
        @Nullable String agreement,
        ConcordanceRule rule,
        List<PartnerText> partners,
        int adopted,
        int required,
        boolean concordant,
        @Nullable EffectiveDate reachedOn,
        List<CaseStep> steps,
        @Nullable Approval approval,
        @Nullable Publication publication,
        @Nullable EffectiveDate effectiveOn,
        List<Forecast> forecast,
        List<Irregularity> irregularities,
        Provenance provenance)
        implements View {

    /** True if it was declared reached and no partner adopted another text since. */
    public boolean holds() {
        return reachedOn != null && concordant;
    }

    /** The same, with what is known of the resolutions: those that ended adopt nothing. */
    ConcordanceView withEnded(Set<String> ended) {
        if (ended.isEmpty()) {
            return this;
        }
        var now = partners.stream().map(partner -> partner.unless(ended)).toList();
        var reached = concordant && isReachedBy(now);
        return new ConcordanceView(
                id,
                version,
                legalForm,
                scenario,
                title,
                text,
                textHash,
                agreement,
                rule,
                now,
                (int) now.stream().filter(PartnerText::counts).count(),
                required,
                reached,
                reachedOn,
                steps.stream().map(step -> reached ? step : step.withoutConcordance()).toList(),
                approval,
                publication,
                effectiveOn,
                reached ? forecast : List.of(),
                irregularities,
                provenance);
    }

    private boolean isReachedBy(List<PartnerText> texts) {
        if (rule == ConcordanceRule.TWO_THIRDS_VOTES) {
            return 3 * votes(texts.stream().filter(PartnerText::counts))
                    >= 2 * votes(texts.stream());
        }
        return texts.stream().filter(PartnerText::needed).allMatch(PartnerText::counts);
    }

    private static int votes(Stream<PartnerText> texts) {
        return texts.mapToInt(text -> Objects.requireNonNullElse(text.votes(), 0)).sum();
    }

    public boolean asks(String partner) {
        return partners.stream().anyMatch(one -> one.partner().equals(partner));
    }

    /**
     * What a partner adopted last.
     *
     * @param needed true if the rule needs its adoption, or counts its votes
     * @param votes absent if votes do not count
     * @param difference absent unless it deviates and both texts are known
     */
    public record PartnerText(
            String partner,
            TextState state,
            boolean needed,
            @Nullable Integer votes,
            @Nullable String resolution,
            @Nullable LocalDate decidedOn,
            @Nullable String textHash,
            @Nullable TextDifference difference) {

        boolean counts() {
            return needed && state == TextState.ADOPTED;
        }

        PartnerText unless(Set<String> ended) {
            return resolution == null || !ended.contains(resolution)
                    ? this
                    : new PartnerText(
                            partner,
                            TextState.ENDED,
                            needed,
                            votes,
                            resolution,
                            decidedOn,
                            textHash,
                            null);
        }
    }

    /** A step on the way to the effect. */
    public enum StepKind {
        RESOLUTIONS,
        APPROVAL,
        PUBLICATION,
        EFFECT
    }

    public enum Progress {
        DONE,
        OPEN,
        /** It is not known to be needed. */
        NOT_NEEDED
    }

    /**
     * @param verified false if nobody compared with the law that it is needed, or is not
     */
    public record CaseStep(StepKind step, Progress progress, boolean verified, String words) {

        CaseStep withoutConcordance() {
            return step == StepKind.RESOLUTIONS
                    ? new CaseStep(
                            step,
                            Progress.OPEN,
                            verified,
                            "The text is not adopted: not all resolutions are still in force.")
                    : this;
        }
    }

    /**
     * What the authority was asked and answered.
     *
     * @param periods after which the approval may be deemed granted; absent if the form has no such
     *     rule
     * @param words what the periods mean
     */
    public record Approval(
            @Nullable String authority,
            @Nullable LocalDate receivedOn,
            @Nullable ApprovalPeriods periods,
            @Nullable String words,
            @Nullable Objection objection,
            @Nullable Discussion discussion,
            @Nullable Decision decision) {}

    public record Objection(LocalDate objectedOn, String statement) {}

    /**
     * @param setOn the day on which the authority set the date
     */
    public record Discussion(LocalDate setOn, LocalDate discussionOn) {}

    /**
     * How the request for approval ended.
     *
     * @param on the day of the decision, or the last day of the period that ran out
     * @param confirmedBy the role that confirmed that the approval is deemed granted
     */
    public record Decision(
            Outcome outcome,
            LocalDate on,
            @Nullable String reference,
            @Nullable String reason,
            @Nullable String confirmedBy,
            @Nullable String statement) {

        public boolean isApproval() {
            return outcome != Outcome.REFUSED;
        }
    }

    public enum Outcome {
        GRANTED,
        REFUSED,
        DEEMED_GRANTED
    }

    public record Publication(String gazette, String number, LocalDate publishedOn) {}

    /**
     * @param words on which assumptions the day rests
     */
    public record Forecast(LocalDate earliestEffect, String words) {}
}
