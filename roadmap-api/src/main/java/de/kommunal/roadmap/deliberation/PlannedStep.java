package de.kommunal.roadmap.deliberation;

import static de.kommunal.roadmap.shared.Subject.Kind.COMMITTEE;

import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.shared.Reference;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A sitting that a paper is to pass.
 *
 * @param id unique within the deliberation
 * @param rank place in the sequence; it tells steps of one day apart
 */
public record PlannedStep(
        StepId id, CommitteeId committee, LocalDate date, StepRole role, int rank) {

    PlannedStep on(LocalDate other) {
        return new PlannedStep(id, committee, other, role, rank);
    }

    /** The committee of a step that a command speaks of, if it speaks of one. */
    static Stream<Reference> reference(@Nullable PlannedStep step, String pointer) {
        return step == null
                ? Stream.of()
                : Reference.to(COMMITTEE, step.committee(), pointer + "/committee");
    }
}
