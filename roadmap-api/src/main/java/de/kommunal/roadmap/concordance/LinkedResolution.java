package de.kommunal.roadmap.concordance;

import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Which text a partner adopted by a resolution, if that can be said of it (rule K5). */
final class LinkedResolution {

    private LinkedResolution() {}

    /**
     * @param decides false if a committee took it that only recommends
     * @param text as the office read it
     */
    static AdoptedText of(ResolutionView resolution, boolean decides, @Nullable String text) {
        if (!decides) {
            throw new Refusal(
                    Rule.K5,
                    resolution.id()
                            + " was taken in a step that does not decide; link the resolution of"
                            + " the body that decides.");
        }
        if (resolution.adoptedItems().isEmpty()) {
            throw new Refusal(Rule.K5, "By " + resolution.id() + " nothing was adopted.");
        }
        return new AdoptedText(
                new PartnerId(resolution.partner()),
                new ResolutionId(resolution.id()),
                resolution.decidedOn(),
                digest(resolution, text),
                text);
    }

    private static String digest(ResolutionView resolution, @Nullable String text) {
        var recorded = resolution.textHash();
        if (text == null) {
            if (recorded == null) {
                throw new Refusal(
                        Rule.K5,
                        resolution.id()
                                + " was recorded without the digest of its text; give the adopted"
                                + " text.");
            }
            return recorded;
        }
        var digest = TextHash.of(text);
        if (recorded != null && !recorded.equals(digest)) {
            throw new Refusal(
                    Rule.K5,
                    "The adopted text has the digest %s, but %s was recorded with %s; one of them is wrong."
                            .formatted(digest, resolution.id(), recorded));
        }
        return digest;
    }

    static void refuseStranger(PartnerId partner, List<PartnerId> partners) {
        if (!partners.contains(partner)) {
            throw new Refusal(
                    Rule.K5,
                    "It is a resolution of " + partner + ", which this case does not ask.");
        }
    }
}
