package de.kommunal.roadmap.web.openapi;

import static de.kommunal.roadmap.web.openapi.JsonTypes.text;
import static de.kommunal.roadmap.web.openapi.JsonTypes.type;

import de.kommunal.roadmap.web.rest.Problem;
import de.kommunal.roadmap.web.rest.ReadRequest;
import de.kommunal.roadmap.web.rest.Writer;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What many operations have in common: parameters, headers of answers, and problems. */
final class SharedParts {

    static final String IF_MATCH = "IfMatch";
    static final String IF_NONE_MATCH = "IfNoneMatch";
    static final String IDEMPOTENCY_KEY = "IdempotencyKey";
    static final String READ_YOUR_WRITES = "RoadmapPosition";
    static final List<String> MOMENT = List.of("validAt", "knownAt", "atPosition");

    static final String TIMESTAMPS = "timestamps";
    static final List<String> PAGE = List.of("limit", "after");

    static final String ETAG = "ETag";
    static final String LOCATION = "Location";
    static final String POSITION = Writer.POSITION;

    private static final Map<Integer, String> PROBLEMS =
            Map.ofEntries(
                    Map.entry(
                            400,
                            "The request can't be read: `malformed-body` (no JSON object),"
                                    + " `body-too-complex`, or `invalid-parameter` (of the address"
                                    + " or a header)."),
                    Map.entry(
                            401,
                            "`unauthenticated`: there is no token where one is needed, or the"
                                    + " token is not valid."),
                    Map.entry(403, "`forbidden`: the token's role does not allow this."),
                    Map.entry(
                            404,
                            "`not-found`: there is no such programme or record, or at the moment"
                                    + " asked for there was none, or it is not public."),
                    Map.entry(
                            409,
                            "`refused-by-rule` with the id of the rule in `rule`,"
                                    + " `adoption-refused` with all that is `missing`,"
                                    + " `already-exists` (the id is taken), or `changed-meanwhile`"
                                    + " (at this very moment; try again). Nothing was recorded."),
                    Map.entry(
                            410,
                            "`person-erased`: what was known of this person was erased, on the day"
                                    + " that `detail` says."),
                    Map.entry(
                            412,
                            "`stale-version`: the record is no longer in the version of `If-Match`;"
                                    + " `currentVersion` says in which it is."),
                    Map.entry(413, "`body-too-large`: more than 256 KiB."),
                    Map.entry(415, "`unsupported-media-type`: the body is not application/json."),
                    Map.entry(
                            422,
                            "The body can be read but says what can't be recorded:"
                                    + " `invalid-content`, `unknown-reference`, `person-erased`, or"
                                    + " `idempotency-key-reused`. `errors` lists every place."),
                    Map.entry(428, "`version-required`: a change needs `If-Match`."),
                    Map.entry(
                            429,
                            "`too-many-requests`: more than this sender may ask for in a time; try"
                                    + " again after the seconds in `Retry-After`."),
                    Map.entry(
                            503,
                            "`store-busy`, `store-unavailable` or, for a read, `not-there-yet`,"
                                + " `too-many-replays` or `too-many-listeners`: try again after the"
                                + " seconds in `Retry-After`."));

    private SharedParts() {}

    static Components components(Schemas schemas, Schema<?> problem) {
        var components =
                new Components()
                        .schemas(schemas.named())
                        .addHeaders(
                                ETAG,
                                header(
                                        "Version of the record, in quotes, for `If-Match`.",
                                        word("^\"\\d+\"$", "\"1\"")))
                        .addHeaders(
                                LOCATION,
                                header(
                                        "Address of the new record.",
                                        type("string", "uri-reference")))
                        .addHeaders(
                                POSITION,
                                header(
                                        "Position of the log: of the last event that was written,"
                                                + " or up to which the answer counts.",
                                        position()));
        parameters().forEach(components::addParameters);
        PROBLEMS.forEach((status, words) ->
                components.addResponses(nameOf(status), answer(status, words, problem)));
        return components;
    }

    static String nameOf(int status) {
        return "Problem" + status;
    }

    static Header headerReference(String name) {
        return new Header().$ref("#/components/headers/" + name);
    }

    static Parameter parameterReference(String name) {
        return new Parameter().$ref("#/components/parameters/" + name);
    }

    static ApiResponse problemReference(int status) {
        return new ApiResponse().$ref("#/components/responses/" + nameOf(status));
    }

    private static Map<String, Parameter> parameters() {
        return Map.of(
                IF_MATCH,
                inHeader(
                                "If-Match",
                                "The version that the sender saw: the `ETag` of the record, or `*`"
                                        + " for any.",
                                word("^(\"\\d{1,18}\"|\\*)$", "\"1\""))
                        .required(true),
                IF_NONE_MATCH,
                inHeader(
                        "If-None-Match",
                        "The `ETag` of the record that the reader has; it is not sent again.",
                        word("^\"\\d+\"$", "\"1\"")),
                IDEMPOTENCY_KEY,
                inHeader(
                        Writer.IDEMPOTENCY_KEY,
                        "Any word that names this request. Sent again with the same key and body,"
                                + " within 7 days at least, it answers the same and records nothing"
                                + " anew.",
                        word("^[\\x21-\\x7e]{1,200}$", "6f1c2a7e-0d0b-4a55-8a53-0f4f5a3a9b11")),
                READ_YOUR_WRITES,
                inHeader(
                        Writer.POSITION,
                        "The `Roadmap-Position` of an earlier answer: the read waits, for seconds"
                                + " at most, until it covers that write.",
                        position()),
                "validAt",
                inQuery(
                        "validAt",
                        "The day whose state is asked for, such as `2026-02-18`, or counted from"
                                + " today, such as `P-7D`; today if left out.",
                        text()),
                "knownAt",
                inQuery(
                        "knownAt",
                        "The time whose knowledge is asked for, such as `2026-02-20T12:00:00Z`, or"
                                + " counted from now, such as `P-7D`; not in the future; now if"
                                + " left out.",
                        text()),
                "atPosition",
                inQuery(
                        "atPosition",
                        "The same as `knownAt` as a position of the log. Not both.",
                        position()),
                TIMESTAMPS,
                inQuery(
                        TIMESTAMPS,
                        "Up to five moments at once instead of one, separated by commas, such as"
                                + " `P-7D,now`. The answer is about the last one; `atTimestamps` of"
                                + " each record says what differed at the others. A moment is a"
                                + " day, a time for both clocks, or both as"
                                + " `2026-02-18@2026-02-20T12:00:00Z`.",
                        text()),
                "limit",
                inQuery("limit", "The most items of a page.", limit()),
                "after",
                inQuery("after", "The `next` of the page before.", text()));
    }

    private static Parameter inHeader(String name, String words, Schema<?> schema) {
        return new Parameter().in("header").name(name).description(words).schema(schema);
    }

    private static Parameter inQuery(String name, String words, Schema<?> schema) {
        return new Parameter().in("query").name(name).description(words).schema(schema);
    }

    private static Header header(String words, Schema<?> schema) {
        return new Header().description(words).schema(schema);
    }

    private static Schema<?> word(String pattern, String example) {
        var text = text();
        text.setPattern(pattern);
        text.setExamples(List.of(example));
        return text;
    }

    private static Schema<?> position() {
        var position = type("integer", "int64");
        position.setMinimum(BigDecimal.ZERO);
        return position;
    }

    private static Schema<?> limit() {
        var limit = type("integer", "int32");
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(ReadRequest.MAX_LIMIT));
        limit.setDefault(ReadRequest.DEFAULT_LIMIT);
        return limit;
    }

    private static ApiResponse answer(int status, String words, Schema<?> problem) {
        var answer =
                new ApiResponse()
                        .description(words)
                        .content(
                                new Content()
                                        .addMediaType(
                                                Problem.MEDIA_TYPE,
                                                new MediaType().schema(problem)));
        if (status == 429 || status == 503) {
            answer.addHeaderObject("Retry-After", header("Seconds.", type("integer")));
        }
        if (status == 401) {
            answer.addHeaderObject("WWW-Authenticate", header("Says `Bearer`.", text()));
        }
        return answer;
    }
}
