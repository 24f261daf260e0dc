package de.kommunal.roadmap.condition;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.deliberation.PaperId;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

/** What shows that a condition is met, and the paper in which it can be read. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evidence(String text, @Nullable PaperId paper) {

    public Evidence {
        Texts.written("text", text);
    }
}
