package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.EventMark;
import de.kommunal.roadmap.reading.Marks;
import de.kommunal.roadmap.shared.Subject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Finds the events that are wanted, by looking at their columns only. */
final class MarkSelection {

    private static final String PARTNER = "partner";
    private static final String PARTNERS = "partners";

    private final FactContent content;
    private final Marks wanted;
    private final AsOf known;
    private final Map<SubjectFacts, Boolean> isOfPartner = new HashMap<>();

    /** Events in one order: how many, and the position at each index. */
    private record Sequence(int size, IntUnaryOperator positionAt) {}

    private MarkSelection(FactContent content, Marks wanted, AsOf known) {
        this.content = content;
        this.wanted = wanted;
        this.known = known;
    }

    static List<EventMark> of(
            FactContent content, ProgrammeFacts programme, Marks wanted, AsOf known) {
        return new MarkSelection(content, wanted, known).in(programme);
    }

    private List<EventMark> in(ProgrammeFacts programme) {
        var sequence = sequence(programme);
        var found = new ArrayList<EventMark>();
        var step = wanted.backwards() ? -1 : 1;
        for (var i = start(sequence);
                i >= 0 && i < sequence.size() && found.size() < wanted.limit();
                i += step) {
            var position = sequence.positionAt().applyAsInt(i);
            if (isWanted(position)) {
                found.add(content.events().mark(position));
            }
        }
        return found;
    }

    private Sequence sequence(ProgrammeFacts programme) {
        var subject = wanted.subject();
        var byDay = wanted.order() == Marks.Order.EFFECTIVE;
        if (subject == null) {
            var events = programme.events();
            return byDay
                    ? new Sequence(events.size(), events::positionByDay)
                    : new Sequence(events.size(), events::position);
        }
        var facts = programme.find(subject);
        var positions = facts == null ? new int[0] : facts.events();
        return byDay ? byDay(positions) : new Sequence(positions.length, i -> positions[i]);
    }

    private Sequence byDay(int[] positions) {
        var entries = Arrays.stream(positions).mapToLong(this::entry).sorted().toArray();
        return new Sequence(entries.length, i -> EventOrder.position(entries[i]));
    }

    private long entry(int position) {
        return EventOrder.entry(content.events().day(position), position);
    }

    /** The first index to look at. */
    private int start(Sequence sequence) {
        var cursor = wanted.from();
        if (cursor == null) {
            return wanted.backwards() ? sequence.size() - 1 : skipped(sequence);
        }
        var at =
                EventOrder.entry(
                        Math.toIntExact(cursor.effective().toEpochDay()),
                        Math.toIntExact(cursor.position()));
        return wanted.backwards() ? firstFrom(sequence, at) - 1 : firstFrom(sequence, at + 1);
    }

    private int skipped(Sequence sequence) {
        return wanted.order() == Marks.Order.RECORDED && wanted.afterPosition() > 0
                ? firstFrom(sequence, wanted.afterPosition() + 1)
                : 0;
    }

    /** The first index whose event stands at the given place in the order or behind it. */
    private int firstFrom(Sequence sequence, long at) {
        var low = 0;
        var high = sequence.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            var position = sequence.positionAt().applyAsInt(middle);
            var before =
                    wanted.order() == Marks.Order.EFFECTIVE
                            ? entry(position) < at
                            : position < EventOrder.position(at);
            if (before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isWanted(int position) {
        var events = content.events();
        return position > wanted.afterPosition()
                && position <= wanted.upToPosition()
                && position <= known.position()
                && !(known.publicOnly() && events.isNonPublic(position))
                && isInPeriod(events.day(position))
                && isOfKind(position)
                && isOfPartner(position);
    }

    private boolean isInPeriod(int day) {
        var from = wanted.effectiveFrom();
        var to = wanted.effectiveTo();
        return (from == null || day >= from.toEpochDay()) && (to == null || day <= to.toEpochDay());
    }

    private boolean isOfKind(int position) {
        var kind = wanted.kind();
        return kind == null
                || content.events().subject(position).subject().kind() == kind
                || content.events().record(position).subject().kind() == kind;
    }

    private boolean isOfPartner(int position) {
        var partner = wanted.partner();
        return partner == null
                || isOfPartner.computeIfAbsent(
                        content.own(content.events().record(position)),
                        subject -> isOfPartner(subject, partner));
    }

    /** By what is known of the subject on whatever day. */
    private boolean isOfPartner(SubjectFacts subject, String partner) {
        if (subject.subject().equals(new Subject(Subject.Kind.PARTNER, partner))) {
            return true;
        }
        var name = FactJson.MAPPER.writeValueAsString(partner);
        // a list of ids holds an id with its quotes only where it is one of them
        return json(subject, PARTNER).equals(name) || json(subject, PARTNERS).contains(name);
    }

    private String json(SubjectFacts subject, String aspect) {
        var key = subject.find(aspect);
        if (key == null) {
            return "";
        }
        var entry = content.leading(subject, key, known.everSaid());
        return FactContent.holds(key, entry) ? content.values().text(key.value(entry)) : "";
    }
}
