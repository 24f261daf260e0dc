package de.kommunal.roadmap.web.rest;

import de.kommunal.roadmap.programme.ProgrammeView;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Page;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.web.commands.UnknownProgramme;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Answers reads of collections and items. */
@Component
public class Reader {

    private final Records records;

    Reader(Records records) {
        this.records = records;
    }

    public <V extends View> ResponseEntity<Collection<V>> list(Class<V> view, ReadRequest request) {
        return list(view, request, item -> true);
    }

    /** Lists the items that pass the filter. */
    public <V extends View> ResponseEntity<Collection<V>> list(
            Class<V> view, ReadRequest request, Predicate<V> filter) {
        return list(view, request, filter, item -> item);
    }

    /** Lists the items that pass the filter, with what the completion adds to each. */
    public <V extends View> ResponseEntity<Collection<V>> list(
            Class<V> view, ReadRequest request, Predicate<V> filter, UnaryOperator<V> completion) {
        var reading = request.reading();
        refuseUnknownProgramme(reading);
        var page = page(view, reading, request, filter);
        return answer(reading)
                .body(
                        new Collection<>(
                                page.items().stream().map(completion).toList(),
                                encoded(page.next()),
                                page.nonPublic() == 0 ? null : page.nonPublic(),
                                reading.moment()));
    }

    /** Answers what all items that pass the filter come to, on one page. */
    public <V extends View, T> ResponseEntity<Collection<T>> digest(
            Class<V> view,
            ReadRequest request,
            Predicate<V> filter,
            Function<List<V>, List<T>> digest) {
        var reading = request.reading();
        refuseUnknownProgramme(reading);
        var all = records.list(view, reading, new Page.Request<>(null, Integer.MAX_VALUE, filter));
        return answer(reading)
                .body(
                        new Collection<>(
                                digest.apply(all.items()),
                                null,
                                all.nonPublic() == 0 ? null : all.nonPublic(),
                                reading.moment()));
    }

    private <V extends View> Page<V> page(
            Class<V> view, Reading reading, ReadRequest request, Predicate<V> filter) {
        var wanted = new Page.Request<>(decoded(request.after()), request.limit(), filter);
        try {
            return records.list(view, reading, wanted);
        } catch (InvalidValue e) {
            throw ApiProblem.parameter(e.field(), request.after(), e.expected());
        }
    }

    /** Lists all programmes; they are few, so there is one page. */
    public ResponseEntity<Collection<ProgrammeView>> programmes(MomentRequest request) {
        var programmes =
                records.programmes(ProgrammeView.class, request.moment(), request.audience());
        return answer(request.moment(), request.audience())
                .body(new Collection<>(programmes, null, null, request.moment()));
    }

    public <V extends View> ResponseEntity<V> find(Class<V> view, ReadRequest request, String id) {
        return find(view, request, id, item -> item);
    }

    /** Finds an item, with what the completion adds to it. */
    public <V extends View> ResponseEntity<V> find(
            Class<V> view, ReadRequest request, String id, UnaryOperator<V> completion) {
        var found = completion.apply(found(view, request, id));
        return answer(request.reading()).eTag(EntityTag.of(found)).body(found);
    }

    /** Answers something that is worked out from an item; it has no version of its own. */
    public <V extends View, T> ResponseEntity<T> about(
            Class<V> view, ReadRequest request, String id, Function<V, T> working) {
        var found = found(view, request, id);
        return answer(request.reading()).body(working.apply(found));
    }

    /** Answers what follows from the whole programme. */
    public <T> ResponseEntity<T> compute(ReadRequest request, Function<Reading, T> computation) {
        var reading = request.reading();
        refuseUnknownProgramme(reading);
        return answer(reading).body(computation.apply(reading));
    }

    private <V extends View> V found(Class<V> view, ReadRequest request, String id) {
        var reading = request.reading();
        refuseUnknownProgramme(reading);
        return records.find(view, reading, id)
                .orElseThrow(() ->
                        new ApiProblem(
                                HttpStatus.NOT_FOUND,
                                "not-found",
                                "There is no such record at this moment, or it is not public."));
    }

    /** A programme is there on every day, even on those before it was opened. */
    private void refuseUnknownProgramme(Reading reading) {
        var moment = reading.moment();
        var onAnyDay =
                new Reading(
                        reading.programme(),
                        new Moment(LocalDate.MAX, moment.knownAt(), moment.position()),
                        reading.audience());
        if (records.find(ProgrammeView.class, onAnyDay, reading.programme().value()).isEmpty()) {
            throw new UnknownProgramme(reading.programme());
        }
    }

    /** What all answers to reads carry. */
    private static ResponseEntity.BodyBuilder answer(Reading reading) {
        return answer(reading.moment(), reading.audience());
    }

    private static ResponseEntity.BodyBuilder answer(Moment moment, Audience audience) {
        var cache =
                audience == Audience.PUBLIC
                        ? CacheControl.noCache()
                        : CacheControl.noCache().cachePrivate();
        return ResponseEntity.ok()
                .cacheControl(cache)
                .varyBy("Authorization", "Cookie")
                .header(Writer.POSITION, Long.toString(moment.position()));
    }

    private static @Nullable String encoded(@Nullable String id) {
        return id == null
                ? null
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String decoded(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.parameter("after", cursor, "the value of \"next\" of the page before");
        }
    }
}
