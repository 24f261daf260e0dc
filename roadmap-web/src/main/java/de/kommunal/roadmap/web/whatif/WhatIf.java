package de.kommunal.roadmap.web.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.condition.ConditionState;
import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.legalform.Missing;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.web.rest.Problem;
import de.kommunal.roadmap.web.timeline.ChangedSubject;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * What would follow if the commands were given now. Nothing of it is recorded.
 *
 * @param at the day that the answer is about, and the position of the log that it starts from
 * @param commands what became of each command, in their order
 * @param changes what would be different on that day; events and positions are those of the trial
 * @param conditions those whose state would be another one, and all that would be breached
 * @param views the records that the commands speak of and those that were asked for, as they would
 *     be read on that day
 * @param adoption what the adoption would still need after the commands, if that was asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WhatIf(
        Moment at,
        List<Tried> commands,
        List<ChangedSubject> changes,
        List<Condition> conditions,
        List<Shown> views,
        @Nullable Adoption adoption) {

    /**
     * What became of a command.
     *
     * @param number in the request, from 1; absent for a command that the program itself would give
     * @param command its name; absent if it has none that can be read
     * @param subject that it is about, such as {@code resolution/rat-2026-12-16}; absent if refused
     * @param version of the subject after it; absent if refused
     * @param events that would be recorded
     * @param problem why it would be refused
     * @param follows what the program itself would do because of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Tried(
            @Nullable Integer number,
            @Nullable String command,
            boolean accepted,
            @Nullable String subject,
            @Nullable Long version,
            List<Happening> events,
            @Nullable Problem problem,
            List<Tried> follows) {

        static Tried accepted(
                @Nullable Integer number,
                Command command,
                List<RecordedEvent> happened,
                List<Tried> follows) {
            return new Tried(
                    number,
                    command.getClass().getSimpleName(),
                    true,
                    command.subject().toString(),
                    happened.getLast().sequence() + 1,
                    happened.stream().map(RecordedEvent::event).map(Happening::of).toList(),
                    null,
                    follows);
        }

        static Tried refused(@Nullable Integer number, @Nullable String command, Problem problem) {
            return new Tried(number, command, false, null, null, List.of(), problem, List.of());
        }
    }

    /**
     * Something that would be recorded.
     *
     * @param type what would have happened, such as {@code ResolutionRecorded}
     * @param data the event; its id and position would be others
     */
    record Happening(String type, Event data) {

        static Happening of(Event event) {
            return new Happening(event.getClass().getSimpleName(), event);
        }
    }

    /**
     * A condition in which something would move.
     *
     * @param before its state now; absent if it is not there yet
     * @param then as it would be read
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Condition(@Nullable ConditionState before, ConditionView then) {}

    /**
     * A record as it would be read at its own address.
     *
     * @param subject such as {@code resolution/rat-2026-12-16}
     * @param view absent if it would not be there on that day
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(String subject, @Nullable ObjectNode view) {}

    /** What an adoption would come to. */
    record Adoption(boolean adoptable, List<Missing> missing) {}
}
