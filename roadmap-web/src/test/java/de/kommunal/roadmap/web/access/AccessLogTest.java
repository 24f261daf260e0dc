package de.kommunal.roadmap.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessLogTest {

    private static final String PROGRAMME = "/api/programmes/muensterland";

    @TempDir private static Path directory;

    private Roadmap roadmap;
    private Api auditor;

    @BeforeAll
    void start() {
        roadmap = Roadmap.start(directory);
        auditor = roadmap.as(Role.AUDITOR);
    }

    @AfterAll
    void stop() {
        roadmap.close();
    }

    private JsonNode newest(String query) {
        return auditor.get("/api/audit/access?" + query).json().path("items").path(0);
    }

    @Test
    void whatNoTableHoldsDoesNotKeepTheRestFromBeingWritten() throws Exception {
        var odd =
                HttpRequest.newBuilder(roadmap.address().resolve("/api/audit/events"))
                        .method("X".repeat(40), HttpRequest.BodyPublishers.noBody())
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(odd, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isBetween(400, 499);
        }
        assertThat(auditor.get("/api/audit/" + "x".repeat(3_000)).status()).isEqualTo(404);

        assertThat(auditor.get("/api/audit/access").status()).isEqualTo(200);
        auditor.get("/api/audit/keys");
        assertThat(newest("kind=AUDIT_READ").path("path").stringValue())
                .isIn("/api/audit/keys", "/api/audit/access");
    }

    @Test
    void aReadByAKnownReaderIsRecordedAndAPublicOneIsNot() {
        roadmap.as(Role.STAKEHOLDER).get(PROGRAMME + "/partners?kind=TOWN");
        roadmap.anonymous().get(PROGRAMME + "/scenarios");

        var entry = newest("kind=NON_PUBLIC_READ");

        assertThat(entry.path("path").asString()).isEqualTo(PROGRAMME + "/partners?kind=TOWN");
        assertThat(entry.path("role").asString()).isEqualTo("STAKEHOLDER");
        assertThat(entry.path("actor").asString()).startsWith("actor-");
        assertThat(entry.path("status").intValue()).isEqualTo(200);
        assertThat(entry.has("address")).isFalse();
    }

    @Test
    void anExportIsWrittenBeforeItsAnswer() {
        roadmap.anonymous().get(PROGRAMME + "/data-set?atPosition=9");

        assertThat(stored("EXPORT")).contains(PROGRAMME + "/data-set?atPosition=9");
    }

    @Test
    void neitherAnotherSpellingOfTheAddressNorATokenInItGetsPast() {
        roadmap.anonymous().get("/api/%70rogrammes/muensterland/data-set?token=rmt_abc&b");

        assertThat(stored("EXPORT"))
                .contains("/api/%70rogrammes/muensterland/data-set?token=rmt_…&b");
    }

    @Test
    void refusalsAreWrittenBeforeTheirAnswers() {
        roadmap.anonymous().get("/api/audit/checkpoint?a");
        roadmap.as(Role.STAKEHOLDER).get("/api/audit/checkpoint?b");

        assertThat(stored("REFUSED"))
                .contains("/api/audit/checkpoint?a", "/api/audit/checkpoint?b");
    }

    @Test
    void aFailedLoginIsRecordedWithoutWhatWasTyped() throws Exception {
        var form =
                HttpRequest.newBuilder(roadmap.address().resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=a&password=geheim"))
                        .build();
        send(form);

        // without the token of the form it does not get as far as the password
        assertThat(newest("kind=LOGIN_FAILED").toString())
                .contains("/login")
                .doesNotContain("geheim");
    }

    @Test
    void aLoginIsRecordedWithWhoSignedIn() throws Exception {
        var password = Files.readString(directory.resolve("first-admin-password.txt")).strip();
        try (var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            var page = roadmap.address().resolve("/login");
            var form =
                    http.send(
                            HttpRequest.newBuilder(page).build(),
                            HttpResponse.BodyHandlers.ofString());
            var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)").matcher(form.body());
            assertThat(csrf.find()).isTrue();
            var body = "username=admin&password=" + password + "&_csrf=" + csrf.group(1);
            http.send(
                    HttpRequest.newBuilder(page)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }

        var entry = newest("kind=LOGIN");

        assertThat(entry.path("role").asString()).isEqualTo("ADMIN");
        assertThat(entry.toString()).doesNotContain(password);
    }

    private static int send(HttpRequest request) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void readingTheAccessLogIsRecorded() {
        auditor.get("/api/audit/access?limit=7");

        assertThat(newest("kind=AUDIT_READ").path("path").asString())
                .isEqualTo("/api/audit/access?limit=7");
    }

    @Test
    void pagesLeadToOlderEntries() {
        roadmap.anonymous().get(PROGRAMME + "/data-set?atPosition=7");
        roadmap.anonymous().get(PROGRAMME + "/data-set?atPosition=8");
        var first = auditor.get("/api/audit/access?kind=EXPORT&limit=1").json();
        var second = newest("kind=EXPORT&limit=1&after=" + first.path("next").asString());

        assertThat(first.at("/items/0/path").asString()).endsWith("=8");
        assertThat(second.path("path").asString()).endsWith("=7");
    }

    @Test
    void whatCannotBeReadIsAProblem() {
        for (var query : List.of("limit=0", "after=0", "kind=X", "from=gestern", "to=x")) {
            var answer = auditor.get("/api/audit/access?" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.code()).as(query).isEqualTo("invalid-parameter");
        }
        assertThat(roadmap.as(Role.STAKEHOLDER).get("/api/audit/access").status()).isEqualTo(403);
    }

    @Test
    void nothingIsChangedOrDeletedBeforeItsTime() {
        roadmap.anonymous().get(PROGRAMME + "/data-set");
        var jdbc = roadmap.bean(JdbcClient.class);

        assertThatThrownBy(() -> jdbc.sql("update access_entry set status = 1").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from access_entry").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatHasPassedItsTimeIsForgotten() {
        var old = Instant.parse("2020-01-01T00:00:00Z");
        var table = roadmap.bean(AccessTable.class);
        table.insert(
                List.of(
                        new AccessEntry(
                                0,
                                old,
                                null,
                                null,
                                AccessKind.LOGIN,
                                "POST",
                                "/old",
                                302,
                                null,
                                null,
                                null)));
        assertThat(stored("LOGIN")).contains("/old");

        roadmap.bean(AccessLog.class).forget();

        assertThat(stored("LOGIN")).doesNotContain("/old");
    }

    @Test
    void nothingIsLostWhenTheProgramEnds(@TempDir Path own) {
        try (var first = Roadmap.start(own, "--roadmap.data-set=none")) {
            first.as(Role.AUDITOR).get("/api/audit/checkpoint?last");
        }
        try (var second = Roadmap.start(own, "--roadmap.data-set=none")) {
            assertThat(second.as(Role.AUDITOR).get("/api/audit/access").text())
                    .contains("/api/audit/checkpoint?last");
        }
    }

    private List<String> stored(String kind) {
        return roadmap.bean(JdbcClient.class)
                .sql("select path from access_entry where kind = ?")
                .param(kind)
                .query(String.class)
                .list();
    }
}
