package de.kommunal.roadmap.concordance;

import de.kommunal.roadmap.shared.LegalForm;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What law demands before a legal form takes effect. It is data; the rules read it. A statement
 * that nobody compared with the text of the law is not verified: it is shown as such, and nothing
 * is flagged because of it.
 *
 * @param title the legal form's German name
 * @param law the Act's short name
 * @param paragraphs that govern the form
 * @param concurringResolutions whether all partners have to adopt one text
 * @param approval whether a supervisory authority has to approve
 * @param deemedApproval when an approval may be deemed granted; absent if no such rule is known
 * @param notes what else is known of the form
 */
public record ProcedureTemplate(
        LegalForm legalForm,
        String title,
        String law,
        List<String> paragraphs,
        Need concurringResolutions,
        Need approval,
        @Nullable DeemedApproval deemedApproval,
        Need publication,
        Effect effect,
        List<Note> notes) {

    /**
     * Whether a step is needed.
     *
     * @param text the reason
     * @param paragraph of the law that says so
     * @param source address at which the text of the law was read
     */
    public record Need(
            boolean needed,
            boolean verified,
            String text,
            @Nullable String paragraph,
            @Nullable String source) {

        /** True if the law surely demands it. */
        public boolean isDemanded() {
            return needed && verified;
        }
    }

    /**
     * The rule by which silence of the authority counts as approval.
     *
     * @param objectionWeeks weeks from receipt in which the authority can refuse or want changes
     * @param discussionWeeks further weeks in which it can set a date for a discussion
     */
    public record DeemedApproval(
            int objectionWeeks,
            int discussionWeeks,
            boolean verified,
            String text,
            @Nullable String paragraph,
            @Nullable String source) {}

    /** When the agreement takes effect. */
    public record Effect(
            EffectRule rule,
            boolean verified,
            String text,
            @Nullable String paragraph,
            @Nullable String source) {}

    /** The first lawful day. */
    public enum EffectRule {
        /** The day after the official publication, unless a later one is set. */
        DAY_AFTER_PUBLICATION,
        /** Not known here. */
        NOT_KNOWN
    }

    /** A statement about the form. */
    public record Note(
            boolean verified, String text, @Nullable String paragraph, @Nullable String source) {}

    /** The periods from the day on which the authority got the request, if there is such a rule. */
    public Optional<ApprovalPeriods> periodsFrom(LocalDate receivedOn) {
        return Optional.ofNullable(deemedApproval)
                .filter(DeemedApproval::verified)
                .map(rule -> ApprovalPeriods.from(receivedOn, rule));
    }

    /** The first lawful day after a publication; empty if no rule is known. */
    public Optional<LocalDate> firstDayAfter(LocalDate publishedOn) {
        return effect.verified() && effect.rule() == EffectRule.DAY_AFTER_PUBLICATION
                ? Optional.of(publishedOn.plusDays(1))
                : Optional.empty();
    }
}
