package de.kommunal.roadmap.web.rest;

import de.kommunal.roadmap.programme.ProgrammeView;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Page;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.reading.ViewOrigins;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.web.commands.UnknownProgramme;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Answers reads of collections and items. */
@Component
public class Reader {

    private final Records records;
    private final ViewOrigins origins;
    private final Items items;
    private final HttpServletRequest request;

    Reader(Records records, ViewOrigins origins, Items items, HttpServletRequest request) {
        this.records = records;
        this.origins = origins;
        this.items = items;
        this.request = request;
    }

    public <V extends View> ResponseEntity<Collection<V>> list(Class<V> view, ReadRequest wanted) {
        return list(view, wanted, item -> true);
    }

    /** Lists the items that pass the filter. */
    public <V extends View> ResponseEntity<Collection<V>> list(
            Class<V> view, ReadRequest wanted, Predicate<V> filter) {
        return list(view, wanted, filter, reading -> item -> item);
    }

    /**
     * Lists the items that pass the filter.
     *
     * @param completion what is added to an item from what else is recorded at that moment
     */
    public <V extends View> ResponseEntity<Collection<V>> list(
            Class<V> view,
            ReadRequest wanted,
            Predicate<V> filter,
            Function<Reading, UnaryOperator<V>> completion) {
        var reading = wanted.reading();
        refuseUnknownProgramme(reading);
        var page = page(view, wanted, filter);
        var complete = page.items().stream().map(completion.apply(reading)).toList();
        var written =
                wanted.stamps().isEmpty()
                        ? items.items(complete, reading)
                        : page.items().stream()
                                .map(item -> stamped(view, wanted, item.id(), completion))
                                .toList();
        var answer = collection(complete, page, reading);
        AnswerAsWritten.set(request, answer, collection(written, page, reading));
        return answer(reading).body(answer);
    }

    private static <T> Collection<T> collection(List<T> items, Page<?> page, Reading reading) {
        return new Collection<>(
                items,
                encoded(page.next()),
                page.nonPublic() == 0 ? null : page.nonPublic(),
                reading.moment());
    }

    /** Answers what all items that pass the filter come to, on one page. */
    public <V extends View, T> ResponseEntity<Collection<T>> digest(
            Class<V> view,
            ReadRequest wanted,
            Predicate<V> filter,
            Function<List<V>, List<T>> digest) {
        var reading = wanted.reading();
        refuseUnknownProgramme(reading);
        var all = records.list(view, reading, new Page.Request<>(null, Integer.MAX_VALUE, filter));
        return answer(reading).body(collection(digest.apply(all.items()), all, reading));
    }

    private <V extends View> Page<V> page(Class<V> view, ReadRequest wanted, Predicate<V> filter) {
        var request = new Page.Request<>(decoded(wanted.after()), wanted.limit(), filter);
        try {
            return wanted.stamps().isEmpty()
                    ? records.list(view, wanted.reading(), request)
                    : pageOfSeveral(view, wanted, request);
        } catch (InvalidValue e) {
            throw ApiProblem.parameter(e.field(), wanted.after(), e.expected());
        }
    }

    /** What is there at one moment at least; each item as it is at the last of those. */
    private <V extends View> Page<V> pageOfSeveral(
            Class<V> view, ReadRequest wanted, Page.Request<V> request) {
        var ids = origins.ids(view, wanted.reading().programme());
        var after = request.after();
        var start = after == null ? 0 : ids.indexOf(after) + 1;
        if (after != null && start == 0) {
            throw new InvalidValue("after", "the value of \"next\" of the page before");
        }
        var found = new ArrayList<V>();
        for (var id : ids.subList(start, ids.size())) {
            latest(view, wanted, id, request.filter()).ifPresent(found::add);
            if (found.size() > request.limit()) {
                break;
            }
        }
        var more = found.size() > request.limit();
        var page = more ? found.subList(0, request.limit()) : found;
        var one = new Page.Request<V>(null, 1, item -> true);
        return new Page<>(
                page,
                more ? page.getLast().id() : null,
                records.list(view, wanted.reading(), one).nonPublic());
    }

    private <V extends View> Optional<V> latest(
            Class<V> view, ReadRequest wanted, String id, Predicate<V> filter) {
        return wanted.stamps().reversed().stream()
                .map(stamp -> records.find(view, wanted.at(stamp), id))
                .flatMap(Optional::stream)
                .filter(filter)
                .findFirst();
    }

    private <V extends View> ObjectNode stamped(
            Class<V> view,
            ReadRequest wanted,
            String id,
            Function<Reading, UnaryOperator<V>> completion) {
        var moments =
                wanted.stamps().stream()
                        .map(stamp -> {
                            var reading = wanted.at(stamp);
                            var item =
                                    records.find(view, reading, id).map(completion.apply(reading));
                            return new Items.At<>(
                                    stamp.timestamp(), stamp.moment(), item.orElse(null));
                        })
                        .toList();
        var reading = wanted.reading();
        return items.item(
                id,
                moments,
                moment -> new Reading(reading.programme(), moment, reading.audience()));
    }

    /** Lists all programmes; they are few, so there is one page. */
    public ResponseEntity<Collection<ProgrammeView>> programmes(MomentRequest wanted) {
        var moment = wanted.moment();
        var programmes = records.programmes(ProgrammeView.class, moment, wanted.audience());
        var answer = new Collection<>(programmes, null, null, moment);
        var written =
                programmes.stream()
                        .map(item ->
                                items.item(
                                        item,
                                        new Reading(
                                                new ProgrammeId(item.id()),
                                                moment,
                                                wanted.audience())))
                        .toList();
        AnswerAsWritten.set(request, answer, new Collection<>(written, null, null, moment));
        return answer(moment, wanted.audience()).body(answer);
    }

    public <V extends View> ResponseEntity<V> find(Class<V> view, ReadRequest wanted, String id) {
        return find(view, wanted, id, reading -> item -> item);
    }

    /**
     * Finds an item.
     *
     * @param completion what is added to it from what else is recorded at that moment
     */
    public <V extends View> ResponseEntity<V> find(
            Class<V> view,
            ReadRequest wanted,
            String id,
            Function<Reading, UnaryOperator<V>> completion) {
        var reading = wanted.reading();
        refuseUnknownProgramme(reading);
        var item =
                wanted.stamps().isEmpty()
                        ? records.find(view, reading, id)
                        : latest(view, wanted, id, any -> true);
        var found = completion.apply(reading).apply(item.orElseThrow(Reader::notFound));
        var written =
                wanted.stamps().isEmpty()
                        ? items.item(found, reading)
                        : stamped(view, wanted, id, completion);
        AnswerAsWritten.set(request, found, written);
        return answer(reading).eTag(EntityTag.of(found, written)).body(found);
    }

    /** Answers something that is worked out from an item; it has no version of its own. */
    public <V extends View, T> ResponseEntity<T> about(
            Class<V> view, ReadRequest wanted, String id, Function<V, T> working) {
        var found = found(view, wanted, id);
        return answer(wanted.reading()).body(working.apply(found));
    }

    /** Answers what follows from the whole programme. */
    public <T> ResponseEntity<T> compute(ReadRequest wanted, Function<Reading, T> computation) {
        var reading = wanted.reading();
        refuseUnknownProgramme(reading);
        return answer(reading).body(computation.apply(reading));
    }

    private <V extends View> V found(Class<V> view, ReadRequest wanted, String id) {
        var reading = wanted.reading();
        refuseUnknownProgramme(reading);
        return records.find(view, reading, id).orElseThrow(Reader::notFound);
    }

    private static ApiProblem notFound() {
        return new ApiProblem(
                HttpStatus.NOT_FOUND,
                "not-found",
                "There is no such record at this moment, or it is not public.");
    }

    /** Throws {@link UnknownProgramme} if this reader can't see the programme on any day. */
    public void refuseUnknown(ReadRequest wanted) {
        refuseUnknownProgramme(wanted.reading());
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

    /**
     * Says that the answer is about the way from one moment to another, which the permalink then
     * names instead of the clocks.
     */
    public void between(Moment from, Moment to) {
        var moments = new TreeMap<>(Map.of("from", List.of(from), "to", List.of(to)));
        request.setAttribute(Permalink.MOMENTS, new Permalink.Named(moments));
    }

    /** What all answers to reads of the record carry, such as how long they are true. */
    public HttpHeaders headers(Reading reading) {
        return Permalink.headers(request, reading.moment(), reading.audience());
    }

    private ResponseEntity.BodyBuilder answer(Reading reading) {
        return answer(reading.moment(), reading.audience());
    }

    private ResponseEntity.BodyBuilder answer(Moment moment, Audience audience) {
        return ResponseEntity.ok().headers(Permalink.headers(request, moment, audience));
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
