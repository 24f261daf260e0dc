package de.kommunal.roadmap.projections.facts;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.correction.Replaced;
import de.kommunal.roadmap.projections.facts.NaiveFold.Point;
import de.kommunal.roadmap.projections.facts.NaiveFold.Said;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.HeldValue;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.SubjectDifference;
import de.kommunal.roadmap.reading.ValueDifference;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What differs between two points is what differs between two folds, for a reason that is so. */
final class DifferenceLaw {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private final NaiveFold naive;
    private final IndexStates states;

    /** What one value was and is, without the reason. */
    private record Change(
            Subject subject,
            SubjectDifference.Kind kind,
            String path,
            @Nullable HeldValue before,
            @Nullable HeldValue after) {}

    DifferenceLaw(NaiveFold naive, FactFeed feed) {
        this.naive = naive;
        this.states = new IndexStates(feed);
    }

    void holdsBetween(ProgrammeId programme, Point from, Point to, Audience audience) {
        var found =
                states.differences(programme, StateLaw.moment(from), StateLaw.moment(to), audience);
        assertThat(changes(found))
                .as("differences of %s for %s, %s to %s", programme, audience, from, to)
                .isEqualTo(expected(programme, from, to, audience));
        for (var subject : found) {
            for (var value : subject.values()) {
                assertThat(value.why())
                        .as("%s of %s, %s to %s: %s", value, subject.subject(), from, to, audience)
                        .isIn(reasons(programme, subject.subject(), value, from, to, audience));
                assertThat(causes(programme, subject.subject(), to, audience))
                        .as("the event that made %s", value)
                        .contains(value.event());
            }
        }
    }

    private static List<Change> changes(List<SubjectDifference> differences) {
        var changes = new ArrayList<Change>();
        for (var subject : differences) {
            // a subject may come or go without a value
            changes.add(new Change(subject.subject(), subject.kind(), "", null, null));
            for (var value : subject.values()) {
                changes.add(
                        new Change(
                                subject.subject(),
                                subject.kind(),
                                value.path(),
                                value.before(),
                                value.after()));
            }
        }
        return changes;
    }

    private List<Change> expected(ProgrammeId programme, Point from, Point to, Audience audience) {
        var first = naive.state(programme, from, audience);
        var second = naive.state(programme, to, audience);
        var expected = new ArrayList<Change>();
        for (var subject : naive.subjects(programme)) {
            var before = first.get(subject);
            var after = second.get(subject);
            var changes = changes(subject, before, after);
            if ((before == null) != (after == null) || !changes.isEmpty()) {
                expected.add(new Change(subject, kind(before, after), "", null, null));
                expected.addAll(changes);
            }
        }
        return expected;
    }

    private static SubjectDifference.Kind kind(@Nullable Object before, @Nullable Object after) {
        if (before == null) {
            return SubjectDifference.Kind.ADDED;
        }
        return after == null ? SubjectDifference.Kind.ENDED : SubjectDifference.Kind.CHANGED;
    }

    private static List<Change> changes(
            Subject subject,
            @Nullable NavigableMap<String, Said> before,
            @Nullable NavigableMap<String, Said> after) {
        var old = before == null ? new TreeMap<String, Said>() : before;
        var young = after == null ? new TreeMap<String, Said>() : after;
        var paths = new TreeSet<>(old.keySet());
        paths.addAll(young.keySet());
        var changes = new ArrayList<Change>();
        for (var path : paths) {
            var was = old.get(path);
            var is = young.get(path);
            if (!path.startsWith("@") && !Objects.equals(json(was), json(is))) {
                changes.add(new Change(subject, kind(before, after), path, held(was), held(is)));
            }
        }
        return changes;
    }

    private static @Nullable HeldValue held(@Nullable Said said) {
        return said == null ? null : StateLaw.held(said);
    }

    private static @Nullable String json(@Nullable Said said) {
        return said == null ? null : said.json();
    }

    /** The reasons that the difference may have, by the definition of each. */
    private Set<ValueDifference.Why> reasons(
            ProgrammeId programme,
            Subject subject,
            ValueDifference value,
            Point from,
            Point to,
            Audience audience) {
        var reasons = EnumSet.noneOf(ValueDifference.Why.class);
        var after = naive.leading(programme, subject, to, audience);
        var thenAsKnownNow =
                naive.leading(programme, subject, new Point(from.day(), to.position()), audience);
        for (var aspect : List.of(value.path(), "@created")) {
            var is = after.get(aspect);
            if (!Objects.equals(is, thenAsKnownNow.get(aspect)) || isNews(is, from)) {
                reasons.add(ValueDifference.Why.CHANGED);
            }
            if (is != null
                    && is.by().position() > from.position()
                    && !is.day().isAfter(from.day())) {
                reasons.add(ValueDifference.Why.LEARNED_LATE);
            }
            if (wasPutRight(programme, subject, aspect, from, to)) {
                reasons.add(ValueDifference.Why.CORRECTED);
            }
        }
        return reasons;
    }

    /** Recorded after the first point, and not after the day from which it holds. */
    private static boolean isNews(@Nullable Said said, Point from) {
        return said != null
                && said.by().position() > from.position()
                && !recordingDay(said.by()).isAfter(said.day());
    }

    private static LocalDate recordingDay(RecordedEvent event) {
        return event.recordedAt().atZone(GERMANY).toLocalDate();
    }

    /** Something counts no more that was known at the first point, or counts again. */
    private boolean wasPutRight(
            ProgrammeId programme, Subject subject, String aspect, Point from, Point to) {
        return naive.said(programme, subject).stream()
                .filter(said -> said.aspect().equals(aspect))
                .map(Said::by)
                .anyMatch(by ->
                        by.position() <= from.position()
                                ? naive.counts(by, from.position())
                                        != naive.counts(by, to.position())
                                : by.position() <= to.position() && placeOf(by) <= from.position());
    }

    private static long placeOf(RecordedEvent event) {
        var replaced = Replaced.in(event.metaData());
        return replaced == null ? event.position() : replaced.place();
    }

    /** Events that the reader may see and that say something of the subject, or correct it. */
    private Set<String> causes(
            ProgrammeId programme, Subject subject, Point to, Audience audience) {
        var causes = new TreeSet<String>();
        for (var said : naive.said(programme, subject)) {
            if (said.isFor(audience) && said.by().position() <= to.position()) {
                causes.add(said.by().id());
            }
        }
        return causes;
    }
}
