package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Provenance;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A paper as it reads at one point in time. What it proposes is a draft and stays one: only a
 * recorded resolution says what was resolved.
 *
 * @param versions from the first one on
 * @param reason why it was withdrawn
 */
public record PaperView(
        String id,
        long version,
        String partner,
        @Nullable String reference,
        String title,
        EffectiveDate paperDate,
        @Nullable String leadDepartment,
        PaperKind kind,
        List<Version> versions,
        @Nullable String alternative,
        List<StatedEffect> effects,
        @Nullable String decisiveCommittee,
        @Nullable String competenceBasis,
        PaperState state,
        @Nullable String reason,
        Provenance provenance)
        implements View {

    /**
     * A version of a paper.
     *
     * @param date since when it is the current one
     * @param draft what it proposes to resolve; empty if that was not recorded
     * @param reason why there is a further version; null for the first
     */
    public record Version(
            int no,
            EffectiveDate date,
            List<DraftItem> draft,
            @Nullable String fileHash,
            @Nullable String reason) {}
}
