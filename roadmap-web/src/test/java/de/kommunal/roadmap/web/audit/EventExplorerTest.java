package de.kommunal.roadmap.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.rest.Problems;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Events are found by what is known of them, page by page in both directions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventExplorerTest {

    private static final String EVENTS = "/api/audit/events";

    @TempDir private static Path directory;

    private Roadmap roadmap;
    private Api api;
    private OwnProgramme other;
    private List<JsonNode> all = List.of();

    @BeforeAll
    void start() {
        roadmap = Roadmap.start(directory);
        api = roadmap.as(Role.AUDITOR);
        other = OwnProgramme.open(roadmap, "explorer");
        other.hasPartner("nord");
        other.read("/partners");
        all = list(EVENTS + "?limit=1000");
        assertThat(all).hasSizeBetween(100, 999);
    }

    @AfterAll
    void stop() {
        roadmap.close();
    }

    @Test
    void findsByWhatTheRowSays() {
        finds("type=roadmap.PartnerRegistered", type("PartnerRegistered"));
        finds("type=PartnerRegistered", type("PartnerRegistered"));
        finds("origin=REST", meta("origin", "REST"));
        finds("role=SYSTEM", meta("role", "SYSTEM"));
        var rest = all.stream().filter(meta("origin", "REST")).findFirst().orElseThrow();
        for (var name : List.of("actor", "request", "correlation", "causation")) {
            var value = rest.at("/metaData/" + name).stringValue();
            finds(name + "=" + value, meta(name, value));
        }
    }

    @Test
    void findsByProgrammeSubjectAndEffectiveDay() {
        finds("programme=" + other.id(), aggregate("[^/]*/" + other.id() + "/.*"));
        finds("subject=partner/nord", aggregate("partner/" + other.id() + "/nord"));
        finds(
                "programme=muensterland&subject=partner/citeq",
                aggregate(".*/partner/citeq|partner/muensterland/citeq"));
        finds(
                "effectiveFrom=2025-01-10&effectiveTo=2025-01-10&programme=" + other.id(),
                aggregate("paper/" + other.id() + "/.*"));
        assertThat(list(EVENTS + "?effectiveTo=1900-01-01")).isEmpty();
    }

    @Test
    void findsByRecordedTime() {
        var first = time(all.getFirst());
        var last = time(all.getLast());
        assertThat(first).isLessThan(last);

        finds("recordedFrom=" + last, event -> time(event).compareTo(last) >= 0);
        finds("recordedTo=" + first, event -> time(event).compareTo(first) <= 0);
        finds("recordedFrom=2020-01-01&recordedTo=" + day(last), event -> true);
        assertThat(list(EVENTS + "?recordedTo=2020-01-01")).isEmpty();
    }

    @Test
    void findsByAllOfItTogether() {
        finds(
                "programme=%s&type=CommitteeEstablished&role=PROJECT_OFFICE&recordedFrom=2020-01-01&effectiveFrom=2025-01-01"
                        .formatted(other.id()),
                aggregate("committee/" + other.id() + "/.*"));
        assertThat(list(EVENTS + "?programme=muensterland&role=PROJECT_OFFICE")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&type=PartnerRegistered",
                "&programme=muensterland",
                "&subject=partner/citeq",
                "&origin=DATA_SET&effectiveFrom=2024-01-01",
                "&recordedFrom=2020-01-01"
            })
    void pagesLeadThroughAllThereAndBackInBothOrders(String filter) {
        var wanted = positions(list(EVENTS + "?limit=1000" + filter));
        assertThat(wanted).isNotEmpty();

        for (var order : List.of("ascending", "descending")) {
            var expected = order.equals("ascending") ? wanted : wanted.reversed();
            var there = new ArrayList<Long>();
            var back = new ArrayList<Long>();
            @Nullable String address = EVENTS + "?limit=7&order=" + order + filter;
            @Nullable String last = address;
            while (address != null) {
                last = address;
                var page = api.get(address);
                there.addAll(positions(elements(page.json())));
                address = link(page, "next");
            }
            while (last != null) {
                var page = api.get(last);
                back.addAll(0, positions(elements(page.json())));
                last = link(page, "prev");
            }
            assertThat(there).as(order).isEqualTo(expected);
            assertThat(back).as(order).isEqualTo(expected);
        }
    }

    @Test
    void whatIsRareIsLookedForInManyRequests() {
        var rest = new MockHttpServletRequest("GET", EVENTS);
        rest.addParameter("origin", "REST");
        var candidates = roadmap.bean(EventCandidates.class);
        var filter = roadmap.bean(EventQueries.class).filter(new EventParameters(rest));
        var found = new ArrayList<Long>();
        var rounds = 0;
        long from = 0;
        EventScan.Found some;
        do {
            some = new EventScan(candidates, filter, 5, 20).next(from, false, 100);
            found.addAll(some.positions());
            from = some.reached();
            rounds++;
        } while (some.more());

        assertThat(found)
                .isEqualTo(positions(all.stream().filter(meta("origin", "REST")).toList()));
        assertThat(rounds).isGreaterThan(all.size() / 21);
    }

    @ParameterizedTest
    @CsvSource({
        "type=Nothing, type",
        "type=, type",
        "programme=nowhere, programme",
        "programme=Ä, programme",
        "subject=partner, subject",
        "subject=thing/one, subject",
        "role=KING, role",
        "origin=post, origin",
        "actor=, actor",
        "recordedFrom=gestern, recordedFrom",
        "recordedTo=2026-02-30, recordedTo",
        "recordedFrom=2026-02-02&recordedTo=2026-02-01, recordedFrom",
        "effectiveFrom=2026, effectiveFrom",
        "effectiveTo=2026-13-01, effectiveTo",
        "effectiveFrom=2026-02-02&effectiveTo=2026-02-01, effectiveFrom",
        "order=up, order",
        "after=-1, after",
        "before=0, before",
        "after=1&before=9, before",
        "limit=0, limit",
        "limit=1001, limit",
        "limit=1&limit=2, limit",
        "typ=PartnerRegistered, typ"
    })
    void saysWhatWouldHaveBeenRight(String query, String parameter) {
        var answer = api.get(EVENTS + "?" + query);

        Problems.assertProblem(answer, 400, "invalid-parameter");
        Problems.parameterIn(answer, parameter);
    }

    @Test
    void isForAuditors() {
        assertThat(roadmap.as(Role.PROJECT_OFFICE).get(EVENTS + "?type=X").status()).isEqualTo(403);
        assertThat(roadmap.anonymous().get(EVENTS).status()).isEqualTo(401);
    }

    private void finds(String query, Predicate<JsonNode> wanted) {
        var expected = all.stream().filter(wanted).toList();
        assertThat(expected).as(query).isNotEmpty();
        assertThat(positions(list(EVENTS + "?limit=1000&" + query)))
                .as(query)
                .isEqualTo(positions(expected));
    }

    private List<JsonNode> list(String address) {
        var answer = api.get(address);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return elements(answer.json());
    }

    private static List<JsonNode> elements(JsonNode list) {
        return list.valueStream().toList();
    }

    private static List<Long> positions(List<JsonNode> events) {
        return events.stream().map(event -> event.path("position").longValue()).toList();
    }

    private static @Nullable String link(Api.Answer page, String relation) {
        var link = Pattern.compile("<([^>]+)>; rel=\"" + relation + "\"");
        return page.response().headers().allValues("Link").stream()
                .map(link::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse(null);
    }

    private static Predicate<JsonNode> type(String name) {
        return event -> event.path("type").stringValue().equals("roadmap." + name);
    }

    private static Predicate<JsonNode> meta(String name, String value) {
        return event -> event.path("metaData").path(name).asString("").equals(value);
    }

    private static Predicate<JsonNode> aggregate(String pattern) {
        return event -> event.path("aggregate").stringValue().matches(pattern);
    }

    private static String time(JsonNode event) {
        return event.path("recordedAt").stringValue();
    }

    /**
     * The day in Germany, which is what a filter by days asks for: late in the evening it is not
     * the day in UTC.
     */
    private static String day(String time) {
        return Instant.parse(time).atZone(ZoneId.of("Europe/Berlin")).toLocalDate().toString();
    }
}
