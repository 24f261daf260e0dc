package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.correction.Replaced;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;
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
     * @throws IllegalStateException if no feature says what the event asserts: a projection that
     *     skipped it would look complete and would not be
     */
    FactRows rowsOf(RecordedEvent recorded) {
        var event = recorded.event();
        var replaced = Replaced.in(recorded.metaData());
        var facts = facts(event);
        var rows = new Rows(recorded, replaced == null ? recorded.position() : replaced.place());
        var subject = facts.subject();
        var isFirst = replaced == null ? recorded.sequence() == 0 : replaced.sequence() == 0;
        if (isFirst) {
            rows.add(subject, FactRow.CREATED, rows.effective(), true);
        }
        rows.addVersion(subject, recorded.sequence());
        if (!facts.recordOf().equals(subject)) {
            rows.addVersion(facts.recordOf(), recorded.sequence());
        }
        if (replaced != null) {
            rows.addReplacement(replaced);
        }
        rows.add(subject, FactRow.PROVENANCE, rows.effective(), event.provenance());
        var withdrawals = new ArrayList<FactRows.Withdrawal>();
        for (var fact : facts.list()) {
            switch (fact) {
                case Fact.Assertion a ->
                        rows.add(a.subject(), a.aspect(), rows.effective(), a.value());
                case Fact.Withdrawal w ->
                        withdrawals.add(withdrawal(recorded.position(), w.eventId(), false));
                case Fact.Reinstatement r ->
                        withdrawals.add(withdrawal(recorded.position(), r.eventId(), true));
            }
        }
        return new FactRows(recorded.position(), rows.list, withdrawals);
    }

    private static FactRows.Withdrawal withdrawal(
            long position, String eventId, boolean reinstated) {
        return new FactRows.Withdrawal(position, eventId, reinstated);
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

        private final RecordedEvent recorded;
        private final long place;
        private final String programme;
        private final Provenance provenance;
        private final List<FactRow> list = new ArrayList<>();

        Rows(RecordedEvent recorded, long place) {
            this.recorded = recorded;
            this.place = place;
            this.programme = recorded.event().programme().value();
            this.provenance = recorded.event().provenance();
        }

        LocalDate effective() {
            return provenance.effective().earliest();
        }

        void addVersion(Subject subject, long sequence) {
            add(subject, FactRow.VERSION, FactRow.ALWAYS, sequence + 1);
        }

        /** The correction has put this event in the place of the wrong one. */
        void addReplacement(Replaced replaced) {
            var correction = new Subject(Subject.Kind.CORRECTION, replaced.correction());
            addVersion(correction, recorded.sequence());
            add(correction, FactRow.REPLACEMENT, FactRow.ALWAYS, recorded.id());
        }

        void add(Subject subject, String aspect, LocalDate effective, @Nullable Object value) {
            list.add(
                    new FactRow(
                            recorded.position(),
                            FactRow.isForEver(aspect) ? recorded.position() : place,
                            list.size(),
                            recorded.id(),
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
