package de.kommunal.roadmap.concordance;

import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.partner.PartnerId;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether partners adopted the same text (rule K1). A function of what was asked for and what was
 * adopted alone. Of several resolutions of a partner the latest by date counts, and of those of one
 * day the one that was linked last.
 */
public final class Concurrence {

    private final Question question;
    private final Map<PartnerId, AdoptedText> last = new LinkedHashMap<>();
    private final Set<ResolutionId> ended;

    /**
     * What is asked of whom.
     *
     * @param textHash of the text to adopt
     * @param votes of those partners that have any; counted by the rule TWO_THIRDS_VOTES only
     * @param listed the partners that are needed by the rule LIST
     */
    public record Question(
            String textHash,
            ConcordanceRule rule,
            List<PartnerId> partners,
            List<PartnerVotes> votes,
            List<PartnerId> listed) {}

    private Concurrence(Question question, Set<ResolutionId> ended) {
        this.question = question;
        this.ended = ended;
    }

    /**
     * @param texts in the order in which they were linked
     */
    public static Concurrence of(Question question, List<AdoptedText> texts) {
        return of(question, texts, Set.of());
    }

    /**
     * @param texts in the order in which they were linked
     * @param ended resolutions that adopt nothing any more; what a partner had adopted before them
     *     does not come back
     */
    static Concurrence of(Question question, List<AdoptedText> texts, Set<ResolutionId> ended) {
        var concurrence = new Concurrence(question, ended);
        texts.forEach(text -> concurrence.last.merge(text.partner(), text, Concurrence::later));
        return concurrence;
    }

    private static AdoptedText later(AdoptedText before, AdoptedText next) {
        return next.decidedOn().isBefore(before.decidedOn()) ? before : next;
    }

    /** The text that counts for the partner; null if it adopted none. */
    public @Nullable AdoptedText lastOf(PartnerId partner) {
        return last.get(partner);
    }

    public TextState stateOf(PartnerId partner) {
        var text = last.get(partner);
        if (text == null) {
            return TextState.MISSING;
        }
        if (ended.contains(text.resolution())) {
            return TextState.ENDED;
        }
        return text.textHash().equals(question.textHash())
                ? TextState.ADOPTED
                : TextState.DEVIATING;
    }

    /** True if the rule needs this partner, or counts its votes. */
    public boolean needs(PartnerId partner) {
        return switch (question.rule()) {
            case ALL -> true;
            case TWO_THIRDS_VOTES -> votesOf(partner) > 0;
            case LIST -> question.listed().contains(partner);
        };
    }

    public int votesOf(PartnerId partner) {
        return question.votes().stream()
                .filter(one -> one.partner().equals(partner))
                .mapToInt(PartnerVotes::votes)
                .sum();
    }

    public List<PartnerId> adopters() {
        return question.partners().stream()
                .filter(partner -> stateOf(partner) == TextState.ADOPTED)
                .toList();
    }

    public boolean isReached() {
        return switch (question.rule()) {
            case ALL, LIST -> needed().findAny().isPresent() && lacking().findAny().isEmpty();
            case TWO_THIRDS_VOTES -> allVotes() > 0 && 3 * adoptedVotes() >= 2 * allVotes();
        };
    }

    /** What stands in the way, naming each partner; the empty text if nothing does. */
    public String lack() {
        if (isReached()) {
            return "";
        }
        var names = lacking().map(this::lackOf).toList();
        var missing = String.join("; ", names) + ".";
        return question.rule() == ConcordanceRule.TWO_THIRDS_VOTES
                ? "%d of %d votes adopted the text: %s"
                        .formatted(adoptedVotes(), allVotes(), missing)
                : missing;
    }

    private String lackOf(PartnerId partner) {
        return switch (stateOf(partner)) {
            case MISSING -> partner + " has not adopted it";
            case ENDED -> "the resolution of " + partner + " is no longer in force";
            case DEVIATING, ADOPTED -> partner + " adopted another text";
        };
    }

    private Stream<PartnerId> needed() {
        return question.partners().stream().filter(this::needs);
    }

    private Stream<PartnerId> lacking() {
        return needed().filter(partner -> stateOf(partner) != TextState.ADOPTED);
    }

    private long adoptedVotes() {
        return adopters().stream().mapToLong(this::votesOf).sum();
    }

    private long allVotes() {
        return question.partners().stream().mapToLong(this::votesOf).sum();
    }
}
