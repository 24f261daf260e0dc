package de.kommunal.roadmap.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The access log is found by who, what, when and in which request, in both directions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessFiltersTest {

    private static final String ACCESS = "/api/audit/access?";
    private static final String DATA_SET = "/api/programmes/muensterland/data-set?atPosition=";

    @TempDir private static Path directory;

    private Roadmap roadmap;
    private Api auditor;
    private Instant between = Instant.MIN;

    @BeforeAll
    void start() throws Exception {
        roadmap = Roadmap.start(directory);
        auditor = roadmap.as(Role.AUDITOR);
        for (int i = 1; i <= 9; i++) {
            if (i == 5) {
                Thread.sleep(5);
                between = Instant.now();
                Thread.sleep(5);
            }
            roadmap.anonymous().get(DATA_SET + i);
        }
    }

    @AfterAll
    void stop() {
        roadmap.close();
    }

    @Test
    void findsByActorAndRequest() {
        var reader = roadmap.as(Role.STAKEHOLDER);
        reader.get("/api/programmes/muensterland/partners");
        reader.get("/api/programmes/muensterland/scenarios");
        var all = items("kind=NON_PUBLIC_READ&limit=2");
        assertThat(all).hasSize(2);
        var actor = all.getFirst().path("actor").stringValue();
        var request = all.getFirst().path("request").stringValue();

        assertThat(items("actor=" + actor)).isEqualTo(all);
        assertThat(request).matches("[0-9a-f-]{36}");
        assertThat(items("request=" + request)).containsExactly(all.getFirst());
        assertThat(items("actor=nobody")).isEmpty();
        assertThat(items("actor=" + actor + "&kind=EXPORT")).isEmpty();
    }

    @Test
    void findsByTime() {
        assertThat(numbers("kind=export&from=" + between)).containsExactly(9, 8, 7, 6, 5);
        assertThat(numbers("kind=EXPORT&to=" + between)).containsExactly(4, 3, 2, 1);
        var fifth = items("kind=EXPORT&from=" + between).getLast().path("at").stringValue();
        assertThat(numbers("kind=EXPORT&from=%s&to=%s".formatted(fifth, fifth))).containsExactly(5);
    }

    @Test
    void pagesLeadThereAndBack() {
        var there = new ArrayList<Integer>();
        var page = page("kind=EXPORT&limit=2");
        var last = page;
        there.addAll(numbers(page));
        while (page.has("next")) {
            last = page;
            page = page("kind=EXPORT&limit=2&after=" + page.path("next").longValue());
            there.addAll(numbers(page));
        }
        assertThat(there).containsExactly(9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(numbers(last)).isNotEmpty();

        var back = new ArrayList<>(numbers(page));
        while (!page.path("items").isEmpty()) {
            page = page("kind=EXPORT&limit=2&before=" + page.path("previous").longValue());
            back.addAll(0, numbers(page));
        }
        assertThat(back).containsExactly(9, 8, 7, 6, 5, 4, 3, 2, 1);
        // from the newest place on, what comes later is found, and the way back
        assertThat(numbers("kind=EXPORT&limit=1&after=" + page.path("next").longValue()))
                .containsExactly(9);
        for (var wrong : List.of("before=0", "before=x", "before=1&after=2")) {
            assertThat(auditor.get(ACCESS + wrong).status()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void aWrongPasswordIsAFailedLogin() throws Exception {
        try (var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            var page = roadmap.address().resolve("/login");
            var form =
                    http.send(
                            HttpRequest.newBuilder(page).build(),
                            HttpResponse.BodyHandlers.ofString());
            var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)").matcher(form.body());
            assertThat(csrf.find()).isTrue();
            var body = "username=admin&password=geheim-und-falsch&_csrf=" + csrf.group(1);
            var answer =
                    http.send(
                            HttpRequest.newBuilder(page)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(it -> assertThat(it).endsWith("/login?error"));
        }

        var entry = items("kind=LOGIN_FAILED&limit=1").getFirst();
        assertThat(entry.path("status").intValue()).isEqualTo(302);
        assertThat(entry.has("actor")).isFalse();
        assertThat(entry.toString()).doesNotContain("geheim");
    }

    @Test
    void aFormThatIsRefusedAtThePagesIsRecordedToo() {
        assertThat(roadmap.anonymous().post("/logout", "").status()).isEqualTo(403);

        var entry = items("kind=REFUSED&limit=1").getFirst();
        assertThat(entry.path("path").stringValue()).isEqualTo("/logout");
        assertThat(entry.path("status").intValue()).isEqualTo(403);
    }

    @Test
    void aFloodOfRefusalsLeavesFewEntriesAndIsCounted(@TempDir Path own) {
        try (var flooded = Roadmap.start(own, "--roadmap.data-set=none")) {
            for (int i = 0; i < 40; i++) {
                assertThat(flooded.anonymous().get("/api/audit/checkpoint?" + i).status())
                        .isEqualTo(401);
            }
            assertThat(
                            flooded.bean(JdbcClient.class)
                                    .sql("select count(*) from access_entry where kind = 'REFUSED'")
                                    .query(Integer.class)
                                    .single())
                    .isEqualTo(RefusalLimit.EACH);
        }
        try (var again = Roadmap.start(own, "--roadmap.data-set=none")) {
            var newest = again.as(Role.AUDITOR).get(ACCESS + "kind=REFUSED").json().at("/items/0");
            assertThat(newest.path("repeated").intValue()).isEqualTo(40 - RefusalLimit.EACH);
            assertThat(newest.path("path").stringValue()).endsWith("?39");
        }
    }

    private JsonNode page(String query) {
        var answer = auditor.get(ACCESS + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private List<JsonNode> items(String query) {
        return page(query).path("items").valueStream().toList();
    }

    private List<Integer> numbers(String query) {
        return numbers(page(query));
    }

    /** The positions that were asked for, which tell the entries apart. */
    private static List<Integer> numbers(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(it -> it.path("path").stringValue())
                .map(path -> Integer.parseInt(path.substring(path.indexOf('=') + 1)))
                .toList();
    }
}
