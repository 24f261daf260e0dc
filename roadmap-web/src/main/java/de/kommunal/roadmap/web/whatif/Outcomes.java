package de.kommunal.roadmap.web.whatif;

import de.kommunal.roadmap.condition.ConditionState;
import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.legalform.ConditionReading;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.HeldValue;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.reading.SubjectDifference;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.rest.CommandJson;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks at a fork: how it reads, and what differs from the record as it is. */
@Component
class Outcomes {

    private final States states;
    private final ConditionReading conditions;
    private final SubjectViews views;

    Outcomes(States states, ConditionReading conditions, SubjectViews views) {
        this.states = states;
        this.conditions = conditions;
        this.views = views;
    }

    /**
     * @param now at the position at which the fork leaves the log
     * @param then on the same day, at the end of the fork
     */
    Look at(ProgrammeId programme, Moment now, Moment then, Audience audience, Deadline deadline) {
        return new Look(
                new Reading(programme, now, audience),
                new Reading(programme, then, audience),
                deadline);
    }

    /** What is to be seen on one day. */
    final class Look {

        private final Reading now;
        private final Reading then;
        private final Deadline deadline;

        private Look(Reading now, Reading then, Deadline deadline) {
            this.now = now;
            this.then = then;
            this.deadline = deadline;
        }

        List<WhatIf.Change> changes() {
            deadline.check();
            return states
                    .differences(then.programme(), now.moment(), then.moment(), then.audience())
                    .stream()
                    .map(Outcomes::change)
                    .toList();
        }

        /** Those whose state moves, and all that are breached. */
        List<WhatIf.Condition> conditions() {
            deadline.check();
            Map<String, ConditionState> before =
                    conditions.list(now).stream()
                            .collect(Collectors.toMap(ConditionView::id, ConditionView::state));
            deadline.check();
            return conditions.list(then).stream()
                    .filter(condition ->
                            condition.state() != before.get(condition.id())
                                    || !condition.breaches().isEmpty())
                    .map(condition -> new WhatIf.Condition(before.get(condition.id()), condition))
                    .toList();
        }

        List<WhatIf.Shown> views(List<Subject> subjects) {
            return subjects.stream().map(this::shown).toList();
        }

        private WhatIf.Shown shown(Subject subject) {
            deadline.check();
            return new WhatIf.Shown(subject.toString(), views.find(then, subject).orElse(null));
        }
    }

    private static WhatIf.Change change(SubjectDifference difference) {
        return new WhatIf.Change(
                difference.subject().toString(),
                difference.kind(),
                difference.values().stream()
                        .map(value ->
                                new WhatIf.Value(
                                        value.path(),
                                        parsed(value.before()),
                                        parsed(value.after())))
                        .toList());
    }

    private static @Nullable Object parsed(@Nullable HeldValue value) {
        return value == null ? null : CommandJson.MAPPER.readTree(value.json());
    }
}
