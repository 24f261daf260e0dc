package de.kommunal.roadmap.web.audit;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.audit.Recomputation;
import de.kommunal.roadmap.audit.verifier.Finding;

import org.jspecify.annotations.Nullable;

/**
 * What a check of the whole log came to.
 *
 * @param run id of the check
 * @param position first position that may not be as it was written; the last one if all are
 * @param upTo last position at which the first difference can be; absent if all are as written
 * @param kind what was done; absent if all are as written
 * @param finding what was found, for people
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Verification(
        String run,
        boolean intact,
        long position,
        @Nullable Long upTo,
        Finding.@Nullable Kind kind,
        String finding) {

    static Verification of(String run, Recomputation outcome) {
        return switch (outcome) {
            case Recomputation.Intact intact ->
                    new Verification(
                            run,
                            true,
                            intact.head().position(),
                            null,
                            null,
                            "every event is as it was written");
            case Recomputation.Diverged(Finding found) ->
                    new Verification(
                            run, false, found.position(), found.upTo(), found.kind(), found.text());
        };
    }
}
