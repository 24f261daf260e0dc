package de.kommunal.roadmap.projections.facts;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.projections.facts.NaiveFold.Point;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.EventMark;
import de.kommunal.roadmap.reading.Marks;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** Every event that is wanted comes once, in both directions and whatever the size of pages. */
final class MarkLaw {

    private final NaiveFold naive;
    private final IndexStates states;
    private final SplittableRandom random;

    MarkLaw(NaiveFold naive, FactFeed feed, SplittableRandom random) {
        this.naive = naive;
        this.states = new IndexStates(feed);
        this.random = random;
    }

    void holdsAt(ProgrammeId programme, Point point, Audience audience) {
        var reading = new Reading(programme, StateLaw.moment(point), audience);
        var wanted = anything(programme);
        var expected =
                naive.log().stream()
                        .filter(event -> isWanted(event, wanted, reading))
                        .map(this::mark)
                        .sorted(order(wanted))
                        .toList();
        assertThat(pages(reading, wanted)).as("%s at %s", wanted, reading).isEqualTo(expected);
    }

    private List<EventMark> pages(Reading reading, Marks wanted) {
        var all = new ArrayList<EventMark>();
        Marks.@Nullable Cursor from = null;
        List<EventMark> page;
        do {
            page = states.marks(reading, page(wanted, from));
            all.addAll(page);
            if (!page.isEmpty()) {
                var last = page.getLast();
                from = new Marks.Cursor(last.effective(), last.position());
            }
        } while (page.size() == wanted.limit());
        return all;
    }

    private static Marks page(Marks wanted, Marks.@Nullable Cursor from) {
        return new Marks(
                wanted.subject(),
                wanted.kind(),
                wanted.partner(),
                wanted.effectiveFrom(),
                wanted.effectiveTo(),
                wanted.afterPosition(),
                wanted.upToPosition(),
                wanted.order(),
                wanted.backwards(),
                from,
                wanted.limit());
    }

    private Marks anything(ProgrammeId programme) {
        var size = naive.log().size();
        var subjects = naive.subjects(programme);
        var subject = subjects.isEmpty() ? null : subjects.get(random.nextInt(subjects.size()));
        return new Marks(
                random.nextInt(3) == 0 ? subject : null,
                random.nextInt(4) == 0 && subject != null ? subject.kind() : null,
                random.nextInt(5) == 0 ? "alpha" : null,
                random.nextInt(4) == 0 ? day() : null,
                random.nextInt(4) == 0 ? day() : null,
                random.nextInt(3) == 0 ? random.nextInt(size + 1) : 0,
                random.nextInt(3) == 0 ? random.nextInt(size + 1) : Long.MAX_VALUE,
                random.nextBoolean() ? Marks.Order.RECORDED : Marks.Order.EFFECTIVE,
                random.nextBoolean(),
                null,
                1 + random.nextInt(6));
    }

    private LocalDate day() {
        return LocalDate.of(2025, 1, 1).plusDays(random.nextInt(14));
    }

    private EventMark mark(RecordedEvent event) {
        return new EventMark(
                event.position(),
                event.id(),
                about(event),
                Subject.ofAggregate(event.aggregate()),
                event.event().provenance().effective().earliest(),
                event.recordedAt(),
                event.event().provenance().publicity());
    }

    private Subject about(RecordedEvent event) {
        return naive.said(event).stream()
                .filter(said -> said.aspect().equals("@provenance"))
                .findFirst()
                .orElseThrow()
                .subject();
    }

    private static Comparator<EventMark> order(Marks wanted) {
        var byPosition = Comparator.comparingLong(EventMark::position);
        var order =
                wanted.order() == Marks.Order.RECORDED
                        ? byPosition
                        : Comparator.comparing(EventMark::effective).thenComparing(byPosition);
        return wanted.backwards() ? order.reversed() : order;
    }

    private boolean isWanted(RecordedEvent event, Marks wanted, Reading reading) {
        var position = event.position();
        var day = event.event().provenance().effective().earliest();
        var subject = wanted.subject();
        return event.event().programme().equals(reading.programme())
                && position > wanted.afterPosition()
                && position <= Math.min(wanted.upToPosition(), reading.moment().position())
                && (reading.audience() == Audience.INTERNAL || NaiveFold.isPublic(event))
                && !day.isBefore(Objects.requireNonNullElse(wanted.effectiveFrom(), day))
                && !day.isAfter(Objects.requireNonNullElse(wanted.effectiveTo(), day))
                && (subject == null || speaksOf(event, subject))
                && (wanted.kind() == null || isOfKind(event, wanted.kind()))
                && (wanted.partner() == null || isOf(wanted.partner(), event, reading));
    }

    private boolean speaksOf(RecordedEvent event, Subject subject) {
        return naive.said(event).stream().anyMatch(said -> said.subject().equals(subject));
    }

    private boolean isOfKind(RecordedEvent event, Subject.Kind kind) {
        return about(event).kind() == kind || Subject.ofAggregate(event.aggregate()).kind() == kind;
    }

    private boolean isOf(String partner, RecordedEvent event, Reading reading) {
        var subject = Subject.ofAggregate(event.aggregate());
        var last = new Point(LocalDate.MAX, reading.moment().position());
        var said = naive.leading(reading.programme(), subject, last, reading.audience());
        var one = said.get("partner");
        var many = said.get("partners");
        var name = '"' + partner + '"';
        return subject.equals(new Subject(Subject.Kind.PARTNER, partner))
                || (one != null && name.equals(one.json()))
                || (many != null && String.valueOf(many.json()).contains(name));
    }
}
