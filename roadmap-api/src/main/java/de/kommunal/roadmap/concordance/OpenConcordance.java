package de.kommunal.roadmap.concordance;

import static de.kommunal.roadmap.shared.Subject.Kind.PARTNER;
import static de.kommunal.roadmap.shared.Subject.Kind.SCENARIO;

import de.kommunal.roadmap.partner.AgreementId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.scenario.ScenarioId;
import de.kommunal.roadmap.shared.DecidedAcrossRecords;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Opens a case: these partners are to adopt this one text.
 *
 * @param scenario that the text belongs to; absent if to none
 * @param text the text to adopt; with it, deviations can be shown word by word
 * @param textHash SHA-256 of the text's UTF-8 bytes, in normalisation form C and with line feeds;
 *     not needed beside the text
 * @param agreement whose members on that day are to adopt it
 * @param partners that are to adopt it, instead of the agreement's members
 * @param votes of the partners, for the rule TWO_THIRDS_VOTES; who is not named has none
 * @param listed the partners that are needed, for the rule LIST
 */
public record OpenConcordance(
        ProgrammeId programme,
        ConcordanceId id,
        LegalForm legalForm,
        @Nullable ScenarioId scenario,
        String title,
        @Nullable String text,
        @Nullable String textHash,
        @Nullable AgreementId agreement,
        @Nullable List<PartnerId> partners,
        ConcordanceRule rule,
        @Nullable List<PartnerVotes> votes,
        @Nullable List<PartnerId> listed,
        Provenance provenance)
        implements ConcordanceCommand, DecidedAcrossRecords {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public OpenConcordance {
        Texts.written("title", title);
        textHash = digest(text, textHash);
        partners = partners == null ? null : List.copyOf(partners);
        votes = votes == null ? null : List.copyOf(votes);
        listed = listed == null ? null : List.copyOf(listed);
        if (agreement == null && partners == null) {
            throw new InvalidValue("agreement", "an agreement, or the partners instead");
        }
        if (partners != null) {
            refuseRepeated("partners", partners);
        }
        checkRuleOnly("votes", votes, rule == ConcordanceRule.TWO_THIRDS_VOTES);
        if (votes != null) {
            refuseRepeated("votes", votes.stream().map(PartnerVotes::partner).toList());
        }
        checkRuleOnly("listed", listed, rule == ConcordanceRule.LIST);
    }

    private static String digest(@Nullable String text, @Nullable String textHash) {
        if (text == null) {
            if (textHash == null || !DIGEST.matcher(textHash).matches()) {
                throw new InvalidValue(
                        "textHash", "64 lower-case hexadecimal digits, or the text itself");
            }
            return textHash;
        }
        Texts.written("text", text);
        var digest = TextHash.of(text);
        if (textHash != null && !textHash.equals(digest)) {
            throw new InvalidValue("textHash", "the digest of the text, which is " + digest);
        }
        return digest;
    }

    private static void checkRuleOnly(String field, @Nullable List<?> named, boolean wanted) {
        if (wanted && (named == null || named.isEmpty())) {
            throw new InvalidValue(field, "at least one partner, because of the rule");
        }
        if (!wanted && named != null) {
            throw new InvalidValue(field, "nothing, because the rule does not ask for it");
        }
    }

    private static void refuseRepeated(String field, List<PartnerId> named) {
        if (named.isEmpty() || named.stream().distinct().count() != named.size()) {
            throw new InvalidValue(field, "at least one partner, and each once");
        }
    }

    /** Of the text to adopt; it is known even where only the text was given. */
    String digest() {
        return Objects.requireNonNull(textHash);
    }

    @Override
    public List<Reference> references() {
        return Stream.of(
                        Reference.to(SCENARIO, scenario, "/scenario"),
                        Reference.toAll(
                                PARTNER, partners == null ? List.of() : partners, "/partners"))
                .flatMap(references -> references)
                .toList();
    }
}
