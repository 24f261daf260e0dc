package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Page;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.reading.ViewOrigins;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers reads from the index. */
@Component
class IndexRecords implements Records, ViewOrigins {

    private final FactFeed feed;
    private final EventLog log;
    private final Map<Class<?>, ViewFold<?>> folds;

    IndexRecords(FactFeed feed, EventLog log, List<ViewFold<?>> folds) {
        this.feed = feed;
        this.log = log;
        this.folds = folds.stream().collect(Collectors.toMap(ViewFold::view, Function.identity()));
    }

    @Override
    public <V extends View> Optional<V> find(Class<V> view, Reading reading, String id) {
        var fold = foldOf(view);
        return state(fold, reading, reading.audience(), id).map(fold::fold);
    }

    @Override
    public <V extends View> Page<V> list(Class<V> view, Reading reading, Page.Request<V> request) {
        var fold = foldOf(view);
        var ids = feed.index().subjects(reading.programme(), fold.kind());
        var start = startAfter(request, ids);
        var items = new ArrayList<V>();
        for (var id : ids.subList(start, ids.size())) {
            state(fold, reading, reading.audience(), id)
                    .map(fold::fold)
                    .filter(request.filter())
                    .ifPresent(items::add);
            if (items.size() > request.limit()) {
                break;
            }
        }
        var more = items.size() > request.limit();
        var page = more ? items.subList(0, request.limit()) : items;
        return new Page<>(page, more ? page.getLast().id() : null, withheld(fold, reading, ids));
    }

    @Override
    public <V extends View> List<String> ids(Class<V> view, ProgrammeId programme) {
        return feed.index().subjects(programme, foldOf(view).kind());
    }

    @Override
    public <V extends View> Subject.Kind kindOf(Class<V> view) {
        return foldOf(view).kind();
    }

    @Override
    public <V extends View> Map<String, List<String>> follows(Class<V> view) {
        return foldOf(view).follows();
    }

    @Override
    public <V extends View> List<V> programmes(Class<V> view, Moment moment, Audience audience) {
        return feed.index().programmes().stream()
                .map(ProgrammeId::new)
                .map(p -> find(view, new Reading(p, moment, audience), p.value()))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public boolean exists(ProgrammeId programme, Subject subject) {
        return feed.index().knows(programme, subject);
    }

    @Override
    public long position() {
        return feed.index().position();
    }

    @Override
    public boolean await(long position, Duration atMost) {
        return feed.await(position, atMost);
    }

    @Override
    public Moment momentAt(LocalDate validAt, long position) {
        if (position == 0) {
            return new Moment(validAt, Instant.EPOCH, 0);
        }
        return new Moment(validAt, recordedAt(position), position);
    }

    private Instant recordedAt(long position) {
        var index = feed.index();
        return position > index.position()
                ? log.read(position - 1, 1).getFirst().recordedAt()
                : index.recordedAt(position);
    }

    @Override
    public Moment momentAt(LocalDate validAt, Instant knownAt) {
        return new Moment(validAt, knownAt, log.positionAt(knownAt));
    }

    private static int startAfter(Page.Request<?> request, List<String> ids) {
        if (request.after() == null) {
            return 0;
        }
        var before = ids.indexOf(request.after());
        if (before < 0) {
            throw new InvalidValue("after", "the value of \"next\" of the page before");
        }
        return before + 1;
    }

    private int withheld(ViewFold<?> fold, Reading reading, List<String> ids) {
        if (reading.audience() == Audience.INTERNAL) {
            return 0;
        }
        return Math.toIntExact(
                ids.stream()
                        .filter(id -> state(fold, reading, Audience.PUBLIC, id).isEmpty())
                        .filter(id -> state(fold, reading, Audience.INTERNAL, id).isPresent())
                        .count());
    }

    private Optional<SubjectState> state(
            ViewFold<?> fold, Reading reading, Audience audience, String id) {
        return feed.index()
                .state(
                        reading.programme(),
                        new Subject(fold.kind(), id),
                        reading.moment(),
                        audience);
    }

    @SuppressWarnings("unchecked")
    private <V extends View> ViewFold<V> foldOf(Class<V> view) {
        var fold = folds.get(view);
        if (fold == null) {
            throw new IllegalArgumentException("nothing folds " + view.getName());
        }
        return (ViewFold<V>) fold;
    }
}
