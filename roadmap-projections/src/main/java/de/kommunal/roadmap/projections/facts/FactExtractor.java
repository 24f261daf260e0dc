package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.correction.Replaced;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Turns a recorded event into the rows that it adds to the facts. */
@Component
class FactExtractor {

    private final List<FactFunction<?>> functions;
    private final Map<Class<?>, FactFunction<?>> functionOf = new ConcurrentHashMap<>();

    FactExtractor(List<FactFunction<?>> functions) {
        this.functions = List.copyOf(functions);
    }

    /**
     * @throws IllegalStateException if no feature says what the event asserts: a projection that
     *     skipped it would look complete and would not be
     */
    FactRows rowsOf(RecordedEvent recorded) {
        var event = recorded.event();
        var replaced = Replaced.in(recorded.metaData());
        var facts = facts(event);
        var subject = facts.subject();
        var rows = new ArrayList<FactRow>();
        var isFirst = replaced == null ? recorded.sequence() == 0 : replaced.sequence() == 0;
        if (isFirst) {
            rows.add(row(subject, FactRow.CREATED, true));
        }
        rows.add(version(subject, recorded));
        if (!facts.recordOf().equals(subject)) {
            rows.add(version(facts.recordOf(), recorded));
        }
        if (replaced != null) {
            addReplacement(rows, replaced, recorded);
        }
        rows.add(row(subject, FactRow.PROVENANCE, event.provenance()));
        var withdrawals = new ArrayList<FactRows.Withdrawal>();
        for (var fact : facts.list()) {
            switch (fact) {
                case Fact.Assertion a -> rows.add(row(a.subject(), a.aspect(), a.value()));
                case Fact.Withdrawal w ->
                        withdrawals.add(new FactRows.Withdrawal(w.eventId(), false));
                case Fact.Reinstatement r ->
                        withdrawals.add(new FactRows.Withdrawal(r.eventId(), true));
            }
        }
        return new FactRows(
                recorded.position(),
                recorded.id(),
                event.programme(),
                subject,
                facts.recordOf(),
                replaced == null ? recorded.position() : replaced.place(),
                event.provenance().effective().earliest(),
                recorded.recordedAt(),
                event.provenance().publicity(),
                rows,
                withdrawals);
    }

    private static FactRow version(Subject subject, RecordedEvent recorded) {
        return row(subject, FactRow.VERSION, recorded.sequence() + 1);
    }

    /** The correction has put this event in the place of the wrong one. */
    private static void addReplacement(
            List<FactRow> rows, Replaced replaced, RecordedEvent recorded) {
        var correction = new Subject(Subject.Kind.CORRECTION, replaced.correction());
        rows.add(version(correction, recorded));
        rows.add(row(correction, FactRow.REPLACEMENT, recorded.id()));
    }

    private static FactRow row(Subject subject, String aspect, @Nullable Object value) {
        return new FactRow(
                subject, aspect, value == null ? null : FactJson.MAPPER.writeValueAsString(value));
    }

    @SuppressWarnings("unchecked")
    private <E extends Event> Facts facts(E event) {
        var function =
                (FactFunction<E>) functionOf.computeIfAbsent(event.getClass(), this::functionFor);
        return function.of(event);
    }

    private FactFunction<?> functionFor(Class<?> event) {
        return functions.stream()
                .filter(f -> f.events().isAssignableFrom(event))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("no facts are known of " + event.getName()));
    }
}
