package de.kommunal.roadmap.milestone;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.deliberation.PaperId;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

/** What shows that a milestone is achieved: at least one of text, paper and resolution. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MilestoneEvidence(
        @Nullable String text, @Nullable PaperId paper, @Nullable ResolutionId resolution) {

    public MilestoneEvidence {
        if (text == null && paper == null && resolution == null) {
            throw new InvalidValue("text", "a text, a paper or a resolution");
        }
        if (text != null) {
            Texts.written("text", text);
        }
    }
}
