package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.EventMark;
import de.kommunal.roadmap.reading.HeldValue;
import de.kommunal.roadmap.reading.Marks;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.reading.SubjectDifference;
import de.kommunal.roadmap.reading.SubjectValues;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Answers from the index, for all kinds of subjects in one way. */
@Component
class IndexStates implements States {

    private final FactFeed feed;

    IndexStates(FactFeed feed) {
        this.feed = feed;
    }

    @Override
    public Optional<SubjectValues> find(Reading reading, Subject subject) {
        var asOf = AsOf.of(reading.moment(), reading.audience());
        return feed.index()
                .read(content -> {
                    var facts = content.subject(reading.programme(), subject);
                    return Optional.ofNullable(facts == null ? null : values(content, facts, asOf));
                });
    }

    @Override
    public List<SubjectValues> all(Reading reading) {
        var asOf = AsOf.of(reading.moment(), reading.audience());
        return feed.index()
                .read(content -> {
                    var programme = content.programme(reading.programme());
                    return programme == null
                            ? List.of()
                            : programme.all().stream()
                                    .map(subject -> values(content, subject, asOf))
                                    .filter(Objects::nonNull)
                                    .toList();
                });
    }

    @Override
    public void write(Reading reading, OutputStream out) throws IOException {
        new StateWriter(feed.index(), reading).write(out);
    }

    @Override
    public List<SubjectDifference> differences(
            ProgrammeId programme, Moment from, Moment to, Audience audience) {
        return feed.index()
                .read(content -> {
                    var facts = content.programme(programme);
                    return facts == null
                            ? List.of()
                            : Differences.of(
                                    content, facts, AsOf.of(from, audience), AsOf.of(to, audience));
                });
    }

    @Override
    public List<SubjectDifference> changesBy(Reading reading, long position) {
        return ofEvent(reading, position, EventChanges::of);
    }

    @Override
    public List<Subject> subjectsOf(Reading reading, long position) {
        return ofEvent(reading, position, EventChanges::subjects);
    }

    /** Asks about one event, if it is one of the programme that the reader may know of. */
    private <T> List<T> ofEvent(Reading reading, long position, EventQuestion<T> question) {
        var known = AsOf.of(reading.moment(), reading.audience());
        if (position < 1 || position > known.position()) {
            return List.of();
        }
        return feed.index()
                .read(content -> {
                    var event = Math.toIntExact(position);
                    var programme = content.events().subject(event).programme();
                    return programme.equals(reading.programme().value())
                            ? question.ask(content, event, known)
                            : List.of();
                });
    }

    private interface EventQuestion<T> {

        List<T> ask(FactContent content, int event, AsOf known);
    }

    @Override
    public List<EventMark> marks(Reading reading, Marks wanted) {
        var known = AsOf.of(reading.moment(), reading.audience());
        return feed.index()
                .read(content -> {
                    var programme = content.programme(reading.programme());
                    return programme == null
                            ? List.of()
                            : MarkSelection.of(content, programme, wanted, known);
                });
    }

    private static @Nullable SubjectValues values(
            FactContent content, SubjectFacts subject, AsOf asOf) {
        if (!content.exists(subject, asOf)) {
            return null;
        }
        var held = new ArrayList<HeldValue>();
        subject.each((aspect, key) -> {
            var entry = content.leading(subject, key, asOf);
            if (aspect.isShown() && FactContent.holds(key, entry)) {
                held.add(value(content, aspect, key, entry));
            }
        });
        return new SubjectValues(subject.subject(), version(content, subject, asOf), held);
    }

    static HeldValue value(FactContent content, Aspect aspect, FactKey key, int entry) {
        var position = key.position(entry);
        return new HeldValue(
                aspect.path(),
                content.values().text(key.value(entry)),
                content.events().id(position),
                position,
                LocalDate.ofEpochDay(key.day(entry)));
    }

    private static long version(FactContent content, SubjectFacts subject, AsOf asOf) {
        var key = subject.version();
        var entry = key == null ? FactKey.NO_ENTRY : content.leading(subject, key, asOf);
        return key != null && FactContent.holds(key, entry)
                ? Long.parseLong(content.values().text(key.value(entry)))
                : 0;
    }
}
