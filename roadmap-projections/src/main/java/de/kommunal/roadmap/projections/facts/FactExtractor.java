package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
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
     * @param sequence of the event within its aggregate, from 0
     * @throws IllegalStateException if no feature says what the event asserts: a projection that
     *     skipped it would look complete and would not be
     */
    FactRows rowsOf(long position, String eventId, long sequence, Event event) {
        var facts = facts(event);
        var rows = new Rows(position, eventId, event);
        var subject = facts.subject();
        if (sequence == 0) {
            rows.add(subject, FactRow.CREATED, rows.effective(), true);
        }
        rows.add(subject, FactRow.VERSION, FactRow.ALWAYS, sequence + 1);
        rows.add(subject, FactRow.PROVENANCE, rows.effective(), event.provenance());
        var withdrawals = new ArrayList<FactRows.Withdrawal>();
        for (var fact : facts.list()) {
            switch (fact) {
                case Fact.Assertion a ->
                        rows.add(a.subject(), a.aspect(), rows.effective(), a.value());
                case Fact.Withdrawal w ->
                        withdrawals.add(new FactRows.Withdrawal(position, w.eventId()));
            }
        }
        return new FactRows(position, rows.list, withdrawals);
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

    private static final class Rows {

        private final long position;
        private final String eventId;
        private final String programme;
        private final Provenance provenance;
        private final List<FactRow> list = new ArrayList<>();

        Rows(long position, String eventId, Event event) {
            this.position = position;
            this.eventId = eventId;
            this.programme = event.programme().value();
            this.provenance = event.provenance();
        }

        LocalDate effective() {
            return provenance.effective().earliest();
        }

        void add(
                Subject subject,
                String aspect,
                LocalDate effective,
                @org.jspecify.annotations.Nullable Object value) {
            list.add(
                    new FactRow(
                            position,
                            list.size(),
                            eventId,
                            programme,
                            subject.kind().word(),
                            subject.id(),
                            aspect,
                            effective,
                            provenance.publicity(),
                            value == null ? null : FactJson.MAPPER.writeValueAsString(value)));
        }
    }
}
