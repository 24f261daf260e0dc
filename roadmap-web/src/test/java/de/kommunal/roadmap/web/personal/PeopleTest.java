package de.kommunal.roadmap.web.personal;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The directory of persons over REST. */
@SharedRoadmap
class PeopleTest {

    private static final String BODY =
            "{\"name\": \"Roswitha Öhm\", \"email\": \"roswitha@example.org\"}";

    private final Roadmap roadmap;
    private final Api office;
    private final Api admin;
    private final Api auditor;

    PeopleTest(Roadmap roadmap) {
        this.roadmap = roadmap;
        this.office = roadmap.as(Role.PROJECT_OFFICE);
        this.admin = roadmap.as(Role.ADMIN);
        this.auditor = roadmap.as(Role.AUDITOR);
    }

    private String somebody() {
        return office.post("/api/people", BODY).json().path("person").stringValue();
    }

    private static Answer put(Api by, String person, String body) {
        return by.send("PUT", "/api/people/" + person, body, "Content-Type", "application/json");
    }

    private static Answer erase(Api by, String person, String basis) {
        return by.send("DELETE", "/api/people/" + person + "?basis=" + basis, "");
    }

    @ParameterizedTest
    @CsvSource({
        ",               401, 401, 401, 401",
        "STAKEHOLDER,    403, 403, 403, 403",
        "AUDITOR,        200, 403, 403, 403",
        "PROJECT_OFFICE, 200, 201, 200, 403",
        "ADMIN,          200, 201, 200, 200"
    })
    void isForThoseWhoNeedIt(@Nullable Role role, int read, int added, int changed, int erased) {
        var person = somebody();
        var by = role == null ? roadmap.anonymous() : roadmap.as(role);
        var path = "/api/people/" + person;

        assertThat(by.get("/api/people").status()).isEqualTo(read);
        assertThat(by.get(path).status()).isEqualTo(read);
        // once allowed, it says that the seal is none
        assertThat(by.get(path + "/text?sealed=x").status()).isEqualTo(read == 200 ? 400 : read);
        assertThat(by.post("/api/people", BODY).status()).isEqualTo(added);
        assertThat(put(by, person, BODY).status()).isEqualTo(changed);
        assertThat(erase(by, person, "OBJECTION").status()).isEqualTo(erased);
    }

    @Test
    void tellsWhoIsBehindAPseudonymAndIsKeptInNoCache() {
        var person = somebody();

        var found = auditor.get("/api/people/" + person);
        assertThat(found.json().path("name").stringValue()).isEqualTo("Roswitha Öhm");
        assertThat(found.json().path("email").stringValue()).isEqualTo("roswitha@example.org");
        assertThat(found.header("Cache-Control")).contains("no-store");

        put(office, person, "{\"name\": \"Roswitha Öhm-Nord\"}");

        var changed = auditor.get("/api/people/" + person).json();
        assertThat(changed.path("name").stringValue()).isEqualTo("Roswitha Öhm-Nord");
        assertThat(changed.has("email")).isFalse();
        var all = auditor.get("/api/people");
        assertThat(all.text()).contains(person, "Öhm-Nord");
        assertThat(all.header("Cache-Control")).contains("no-store");
    }

    @Test
    void knowsNobodyWhoWasNotEntered() {
        var nobody = "person-aaaaaaaaaaaaaaaa";

        assertThat(auditor.get("/api/people/" + nobody).status()).isEqualTo(404);
        assertThat(auditor.get("/api/people/roswitha").status()).isEqualTo(404);
        assertThat(put(admin, nobody, BODY).status()).isEqualTo(404);
        assertThat(erase(admin, nobody, "OBJECTION").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                   | /name
                    {"name": " "}                        | /name
                    {"name": "x", "email": "x"}          | /email
                    {"name": "x", "email": "a b@c"}      | /email
                    {"name": "x", "phone": "0251"}       | /phone
                    {"name": "a\\u0007b"}                | /name
                    """)
    void refusesWhatIsNoEntry(String body, String pointer) {
        var answer = office.post("/api/people", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
    }

    @Test
    void wantsABasisOfTheLaw() {
        var person = somebody();

        var none = admin.send("DELETE", "/api/people/" + person, "");
        var other = erase(admin, person, "NO_IDEA");

        assertThat(none.status()).isEqualTo(400);
        assertThat(other.status()).isEqualTo(400);
        assertThat(other.text()).contains("CONSENT_WITHDRAWN");
        assertThat(auditor.get("/api/people/" + person).status()).isEqualTo(200);
    }

    @Test
    void recordsWhoLookedAndWhoErased() {
        var person = somebody();
        auditor.get("/api/people/" + person);
        erase(admin, person, "OBJECTION");
        auditor.get("/api/people/" + person);

        var entries =
                auditor.get("/api/audit/access?limit=1000")
                        .json()
                        .path("items")
                        .valueStream()
                        .filter(it -> it.path("path").stringValue().contains(person))
                        .map(it ->
                                "%s %s %s"
                                        .formatted(
                                                it.path("kind").stringValue(),
                                                it.path("method").stringValue(),
                                                it.path("status").intValue()))
                        .toList();

        assertThat(entries)
                .containsExactlyInAnyOrder(
                        "NON_PUBLIC_READ GET 410",
                        "ADMINISTRATION DELETE 200",
                        "NON_PUBLIC_READ GET 200");
    }

    @Test
    void closesAccountAndTokensOfWhomIsErased() {
        var jdbc = roadmap.bean(JdbcClient.class);
        var actor = "actor-" + somebody().substring("person-".length());
        jdbc.sql(
                        """
                        insert into account (login, password_hash, role, actor,
                            must_change_password, enabled, created_at)
                        values (?, 'x', 'AUDITOR', ?, false, true, current_timestamp)
                        """)
                .params("roswitha-" + actor.substring(6), actor)
                .update();
        var secret = roadmap.token(Role.AUDITOR);
        var tokenActor =
                jdbc.sql("select actor from api_token order by created_at desc limit 1")
                        .query(String.class)
                        .single();
        jdbc.sql("update api_token set label = 'roswitha' where actor = ?")
                .param(tokenActor)
                .update();
        var withToken = new Api(roadmap.address(), secret);
        assertThat(put(office, actor, BODY).status()).isEqualTo(200);

        erase(admin, actor, "OBJECTION");
        erase(admin, tokenActor, "OBJECTION");

        assertThat(
                        jdbc.sql("select login, enabled from account where actor = ?")
                                .param(actor)
                                .query((row, number) ->
                                        row.getString("login") + " " + row.getBoolean("enabled"))
                                .single())
                .isEqualTo(actor + " false");
        assertThat(
                        jdbc.sql("select label from api_token where actor = ?")
                                .param(tokenActor)
                                .query(String.class)
                                .single())
                .isEqualTo(tokenActor);
        assertThat(withToken.get("/api/people").status()).isEqualTo(401);
        assertThat(office.get("/api/people/" + actor).status()).isEqualTo(410);
    }

    @Test
    void erasesOnceThoughSeveralDoItAtOnce() throws Exception {
        var person = somebody();
        Callable<Answer> erasing = () -> erase(roadmap.as(Role.ADMIN), person, "OBJECTION");
        List<Answer> answers;
        try (var threads = Executors.newFixedThreadPool(4)) {
            answers =
                    threads.invokeAll(List.of(erasing, erasing, erasing, erasing)).stream()
                            .map(Future::resultNow)
                            .toList();
        }

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).extracting(Answer::text).containsOnly(answers.getFirst().text());
        var other = erase(admin, person, "CONSENT_WITHDRAWN").json();
        assertThat(other.path("basis").stringValue()).isEqualTo("OBJECTION");
    }
}
