package de.kommunal.roadmap.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.Session;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Limits that are narrow enough to be met. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTest {

    private static final String PROGRAMMES = "/api/programmes";

    @TempDir static Path directory;

    private Roadmap roadmap;

    @BeforeAll
    void start() {
        roadmap =
                Roadmap.start(
                        directory,
                        "--roadmap.data-set=none",
                        "--roadmap.limits.reads=20+1/h",
                        "--roadmap.limits.writes=3+1/h",
                        "--roadmap.limits.heavy=2+1/h",
                        "--roadmap.limits.refusals=15+1/h",
                        "--roadmap.limits.pages=60+1/h",
                        "--roadmap.limits.sign-in-name-at-address=3+1/min");
    }

    @AfterAll
    void stop() {
        roadmap.close();
    }

    @Test
    void whoAsksTooMuchIsToldHowLongToWaitAndOthersAreServed() {
        var fast = roadmap.as(Role.AUDITOR);
        var slow = roadmap.as(Role.STAKEHOLDER);
        for (var i = 0; i < 20; i++) {
            assertThat(fast.get(PROGRAMMES).status()).isEqualTo(200);
        }

        var answer = fast.get(PROGRAMMES);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("too-many-requests");
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(Integer.parseInt(answer.header("Retry-After").orElseThrow()))
                .isBetween(3_500, 3_600);
        assertThat(slow.get(PROGRAMMES).status()).isEqualTo(200);
        // what is counted elsewhere goes on
        assertThat(fast.post("/api/audit/nothing", "{}").status()).isEqualTo(404);
        assertThat(refusals()).contains("\"status\":429").contains("\"role\":\"AUDITOR\"");
    }

    @Test
    void aFloodOfRefusalsIsCountedInTheAccessLog() {
        var fast = roadmap.as(Role.PROJECT_OFFICE);
        for (var i = 0; i < 60; i++) {
            fast.get(PROGRAMMES + "?flood");
        }

        assertThat(refusals().split("\\?flood", -1)).hasSize(1 + 10);
    }

    @Test
    void writesAndWhatTakesLongHaveLimitsOfTheirOwn() {
        var office = roadmap.as(Role.PROJECT_OFFICE);
        for (var i = 0; i < 3; i++) {
            assertThat(office.post(PROGRAMMES, "{}").status()).isEqualTo(422);
        }
        assertThat(office.post(PROGRAMMES, "{}").status()).isEqualTo(429);

        var auditor = roadmap.as(Role.AUDITOR);
        assertThat(auditor.get("/api/audit/verification").status()).isEqualTo(200);
        assertThat(auditor.get("/api/audit/verification").status()).isEqualTo(200);
        assertThat(auditor.get("/api/audit/verification").status()).isEqualTo(429);
        assertThat(auditor.get("/api/audit/keys").status()).isEqualTo(200);
    }

    @Test
    void whoTriesTokensOutIsToldToWaitAndValidOnesGoOn() {
        var nobody = new Api(roadmap.address(), "rmt_" + "A".repeat(43));
        for (var i = 0; i < 15; i++) {
            assertThat(nobody.get(PROGRAMMES).status()).isEqualTo(401);
        }
        assertThat(nobody.get(PROGRAMMES).status()).isEqualTo(429);
        assertThat(roadmap.as(Role.STAKEHOLDER).get(PROGRAMMES).status()).isEqualTo(200);
    }

    @Test
    void whoTriesPasswordsOutGetsAPageThatSaysHowLongToWait() {
        var login = roadmap.account(Role.ADMIN);
        var guesser = roadmap.visitor();
        for (var i = 0; i < 3; i++) {
            assertThat(guess(guesser, login).status()).isEqualTo(302);
        }

        var answer = guesser.submit("/login", "username", login, "password", Roadmap.PASSWORD);

        assertThat(answer.status()).as("also with the right one").isEqualTo(429);
        assertThat(answer.header("Retry-After").map(Integer::parseInt).orElseThrow())
                .isBetween(1, 60);
        assertThat(answer.text())
                .contains("zu viele Anfragen oder Anmeldeversuche", "Sekunden")
                .endsWith("</html>\n");
        var another = roadmap.signedIn(Role.STAKEHOLDER);
        assertThat(another.get("/").text()).contains("Angemeldet als");
    }

    @Test
    void thePasswordIsNotTriedOutWhereItIsChangedEither() {
        var somebody = roadmap.signedIn(Role.STAKEHOLDER);
        for (var i = 0; i < 3; i++) {
            assertThat(change(somebody).status()).isEqualTo(422);
        }
        assertThat(change(somebody).status()).isEqualTo(429);
    }

    private static Api.Answer change(Session somebody) {
        var other = "ein anderer Satz zum Probieren";
        return somebody.submit(
                "/password", "current", "geraten", "password", other, "repetition", other);
    }

    @Test
    void pagesAreLimitedForEachWhoIsSignedIn() {
        var fast = roadmap.signedIn(Role.STAKEHOLDER);
        for (var i = 0; i < 60; i++) {
            assertThat(fast.get("/accessibility").status()).isEqualTo(200);
        }
        assertThat(fast.get("/accessibility").status()).isEqualTo(429);
        assertThat(fast.get("/assets/roadmap.css").status()).isEqualTo(200);
        assertThat(roadmap.signedIn(Role.AUDITOR).get("/accessibility").status()).isEqualTo(200);
    }

    private static Api.Answer guess(Session guesser, String login) {
        return guesser.submit("/login", "username", login, "password", "geraten");
    }

    private String refusals() {
        return roadmap.as(Role.AUDITOR).get("/api/audit/access?kind=REFUSED&limit=1000").text();
    }
}
