package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the index holds. A fork shares the content of its base as it was at one position, and copies
 * a subject when something is said about it; who reads one that is still shared sees nothing that
 * was recorded in the base since.
 */
final class FactContent {

    private final int forkedAt;
    private final EventColumns events;
    private final ValuePool values;
    private final Map<String, ProgrammeFacts> programmes;
    private final Map<String, Aspect> aspects;
    private final Withdrawals withdrawals;

    /** Keys that something was added to, until they are arranged. */
    private final List<FactKey> changed = new ArrayList<>();

    private long facts;

    FactContent() {
        this(
                Integer.MAX_VALUE,
                new EventColumns(),
                new ValuePool(),
                new LinkedHashMap<>(),
                new HashMap<>(),
                new Withdrawals());
    }

    private FactContent(
            int forkedAt,
            EventColumns events,
            ValuePool values,
            Map<String, ProgrammeFacts> programmes,
            Map<String, Aspect> aspects,
            Withdrawals withdrawals) {
        this.forkedAt = forkedAt;
        this.events = events;
        this.values = values;
        this.programmes = programmes;
        this.aspects = aspects;
        this.withdrawals = withdrawals;
    }

    FactContent fork(int position) {
        return new FactContent(
                position,
                events.fork(position),
                values.fork(),
                new LinkedHashMap<>(programmes),
                new HashMap<>(aspects),
                withdrawals.copy());
    }

    void add(FactRows event) {
        var programme = open(event.programme().value());
        var about = programme.open(event.subject(), forkedAt);
        var record = programme.open(event.record(), forkedAt);
        var entry =
                EventEntry.of(
                        event.position(),
                        event.eventId(),
                        event.recordedAt().toEpochMilli(),
                        Math.toIntExact(event.effective().toEpochDay()),
                        event.publicity() == Publicity.NON_PUBLIC,
                        event.place());
        add(entry, about, record);
        for (var row : event.rows()) {
            var isOwn = row.subject().equals(event.subject());
            var subject = isOwn ? about : programme.open(row.subject(), forkedAt);
            var value = row.value() == null ? ValuePool.NONE : values.add(row.value());
            add(entry, about, subject, aspect(row.aspect()), value);
        }
        withdraw(event.withdrawals(), entry.position());
    }

    /** The event, before its facts. */
    void add(EventEntry event, SubjectFacts about, SubjectFacts record) {
        events.add(event, about, record);
        open(about.programme()).events().add(event.position(), event.day());
    }

    /** A fact of the event, which is about one subject and may say something about another. */
    void add(EventEntry event, SubjectFacts about, SubjectFacts subject, Aspect aspect, int value) {
        facts++;
        var position = event.position();
        var key = subject.keyOf(aspect);
        var wasArranged =
                aspect.forEver()
                        ? key.add(DayOf.ALWAYS, position, event.nonPublic(), position, value)
                        : key.add(event.day(), event.place(), event.nonPublic(), position, value);
        if (wasArranged) {
            changed.add(key);
        }
        subject.noteEvent(position);
        if (subject != about) {
            events.alsoAbout(position, subject);
        }
    }

    Aspect aspect(String name) {
        return aspects.computeIfAbsent(name, Aspect::new);
    }

    /** The subject's facts, to be added to. */
    SubjectFacts open(ProgrammeId programme, Subject subject) {
        return open(programme.value()).open(subject, forkedAt);
    }

    void withdraw(List<FactRows.Withdrawal> changes, int correction) {
        for (var change : changes) {
            withdraw(change, correction);
        }
    }

    /** How many were added; withdrawn ones stay. In a fork, those of its own. */
    long facts() {
        return facts;
    }

    private void withdraw(FactRows.Withdrawal change, int correction) {
        var event = events.positionOf(change.eventId());
        if (event == 0) {
            return;
        }
        withdrawals.add(event, correction, change.reinstated());
        var day = events.day(event);
        for (var shared : events.subjects(event)) {
            var subject = open(shared.programme()).open(shared.subject(), forkedAt);
            subject.each((aspect, key) -> {
                if (!aspect.forEver()) {
                    key.touch(event, day);
                }
            });
        }
    }

    private ProgrammeFacts open(String programme) {
        var known = programmes.get(programme);
        if (known == null) {
            known = new ProgrammeFacts(this, programme);
            programmes.put(programme, known);
        } else if (known.owner() != this) {
            known = known.copyFor(this, forkedAt);
            programmes.put(programme, known);
        }
        return known;
    }

    /** To be called once all of a batch is added. */
    void arrange() {
        programmes
                .values()
                .forEach(p -> {
                    if (p.owner() == this) {
                        p.events().sort();
                    }
                });
        changed.forEach(FactKey::arrange);
        changed.clear();
    }

    /** To be called once after many were added: less memory, and neighbours lie side by side. */
    void trim() {
        programmes.values().forEach(p -> p.all().forEach(SubjectFacts::trim));
        // these are no longer the subjects'
        changed.clear();
    }

    List<String> programmes() {
        return List.copyOf(programmes.keySet());
    }

    @Nullable ProgrammeFacts programme(ProgrammeId programme) {
        return programmes.get(programme.value());
    }

    @Nullable SubjectFacts subject(ProgrammeId programme, Subject subject) {
        var facts = programmes.get(programme.value());
        return facts == null ? null : facts.find(subject);
    }

    /** The subject as this content knows it, which may have its own copy by now. */
    SubjectFacts own(SubjectFacts shared) {
        var facts = programmes.get(shared.programme());
        var own = facts == null ? null : facts.find(shared.subject());
        return own == null ? shared : own;
    }

    EventColumns events() {
        return events;
    }

    ValuePool values() {
        return values;
    }

    Withdrawals withdrawals() {
        return withdrawals;
    }

    /** The entry that counts among those of a key of the subject. */
    int leading(SubjectFacts subject, FactKey key, AsOf asOf) {
        return key.leading(subject.owner() == this ? asOf : asOf.upTo(forkedAt), withdrawals);
    }

    /** True if the entry says that something holds. */
    static boolean holds(FactKey key, int entry) {
        return entry != FactKey.NO_ENTRY && key.value(entry) != ValuePool.NONE;
    }

    /** True if the subject is there at the moment. */
    boolean exists(SubjectFacts subject, AsOf asOf) {
        var created = subject.created();
        return created != null && holds(created, leading(subject, created, asOf));
    }
}
