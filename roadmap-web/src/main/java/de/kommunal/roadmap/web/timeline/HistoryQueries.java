package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.reading.Marks.Cursor;
import de.kommunal.roadmap.reading.Marks.Order;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.rest.EffectiveDays;
import de.kommunal.roadmap.web.rest.ReadRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads what history an address asks for. */
@Component
class HistoryQueries {

    private static final String PATH = "[^/\\s\\p{Cntrl}]+(?:/[^/\\s\\p{Cntrl}]+)*";
    private static final int LONGEST_PATH = 400;

    private final HistoryPeriods periods;

    HistoryQueries(HistoryPeriods periods) {
        this.periods = periods;
    }

    /**
     * @throws ApiProblem if a parameter can't be used
     */
    HistoryQuery query(ReadRequest request, HistoryParameters parameters) {
        var reading = request.reading();
        var filter = filter(reading, parameters);
        if (request.after() != null && parameters.before() != null) {
            throw ApiProblem.parameter(
                    "before", parameters.before(), "either before or after, not both");
        }
        return new HistoryQuery(
                reading,
                filter,
                cursor("after", request.after(), filter.order()),
                cursor("before", parameters.before(), filter.order()),
                request.limit());
    }

    private HistoryFilter filter(Reading reading, HistoryParameters parameters) {
        var period = parameters.effective();
        var effective = EffectiveDays.of(period.from(), period.to());
        var recorded = periods.recorded(parameters.recorded(), reading);
        return new HistoryFilter(
                subject(parameters.record()),
                field(parameters.field()),
                kind(parameters.kind()),
                partner(parameters.partner()),
                effective.from(),
                effective.to(),
                recorded.after(),
                recorded.upTo(),
                Words.order(parameters.order()),
                isDescending(parameters.direction()));
    }

    private static @Nullable Subject subject(@Nullable String record) {
        try {
            return record == null ? null : Subject.of(record);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.parameter(
                    "record",
                    record,
                    "the kind and the id of a record, such as paper/it-muensterland");
        }
    }

    private static @Nullable String field(@Nullable String path) {
        if (path != null && !(path.length() <= LONGEST_PATH && path.matches(PATH))) {
            throw ApiProblem.parameter(
                    "field", path, "the path of a value or its start, such as steps/kreistag");
        }
        return path;
    }

    private static Subject.@Nullable Kind kind(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(Subject.Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> ApiProblem.parameter("kind", word, "one of " + kinds()));
    }

    private static String kinds() {
        return Arrays.stream(Subject.Kind.values())
                .map(Subject.Kind::word)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String partner(@Nullable String id) {
        try {
            return id == null ? null : new PartnerId(id).value();
        } catch (InvalidValue e) {
            throw ApiProblem.parameter(
                    "partner", id, "the id of a partner, such as kreis-coesfeld");
        }
    }

    private static boolean isDescending(@Nullable String direction) {
        if (direction == null || direction.equals("ascending")) {
            return false;
        }
        if (direction.equals("descending")) {
            return true;
        }
        throw ApiProblem.parameter(
                "direction", direction, "ascending, or descending for the newest first");
    }

    private static @Nullable Cursor cursor(String name, @Nullable String text, Order order) {
        if (text == null) {
            return null;
        }
        return Cursors.parse(text, order)
                .orElseThrow(() ->
                        ApiProblem.parameter(
                                name,
                                text,
                                "the value of \"%s\" of an answer in the same order, such as %s"
                                        .formatted(
                                                name.equals("after") ? "next" : "previous",
                                                order == Order.RECORDED
                                                        ? "48211"
                                                        : "2026-02-18.48211")));
    }
}
