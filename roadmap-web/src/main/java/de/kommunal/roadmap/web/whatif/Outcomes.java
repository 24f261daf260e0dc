package de.kommunal.roadmap.web.whatif;

import de.kommunal.roadmap.condition.ConditionState;
import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.legalform.ConditionReading;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.reading.SubjectDifference;
import de.kommunal.roadmap.reading.ValueDifference;
import de.kommunal.roadmap.reading.ValueDifference.Why;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.rest.Items;
import de.kommunal.roadmap.web.timeline.ChangedSubject;
import de.kommunal.roadmap.web.wording.NameBook;

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
    private final Items items;
    private final NameBook book;

    Outcomes(
            States states,
            ConditionReading conditions,
            SubjectViews views,
            Items items,
            NameBook book) {
        this.states = states;
        this.conditions = conditions;
        this.views = views;
        this.items = items;
        this.book = book;
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

        List<ChangedSubject> changes() {
            deadline.check();
            var names = book.at(then, now);
            return states
                    .differences(then.programme(), now.moment(), then.moment(), then.audience())
                    .stream()
                    .map(Outcomes::asChange)
                    .map(difference -> ChangedSubject.of(difference, names))
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
            return new WhatIf.Shown(
                    subject.toString(),
                    views.find(then, subject).map(view -> items.item(view, then)).orElse(null));
        }
    }

    /** In a trial nothing is learned late: it would be said now, and take effect. */
    private static SubjectDifference asChange(SubjectDifference difference) {
        return new SubjectDifference(
                difference.subject(),
                difference.kind(),
                difference.values().stream().map(Outcomes::asChange).toList());
    }

    private static ValueDifference asChange(ValueDifference value) {
        return value.why() == Why.LEARNED_LATE
                ? new ValueDifference(
                        value.path(),
                        value.before(),
                        value.after(),
                        Why.CHANGED,
                        value.event(),
                        value.position())
                : value;
    }
}
