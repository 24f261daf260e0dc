package de.kommunal.roadmap.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the answers tell a browser, without TLS in front. */
@SharedRoadmap
class HeadersTest {

    private final Roadmap roadmap;

    HeadersTest(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/programmes/muensterland", "/nowhere", "/password"})
    void aPageStaysAmongItsOwnAndIsNotKept(String path) {
        var answer = roadmap.signedIn(Role.STAKEHOLDER).get(path);

        isNotGuessedOrFramed(answer);
        assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(answer.header("Referrer-Policy")).hasValue("same-origin");
        assertThat(answer.header("Permissions-Policy").orElse("")).contains("camera=()");
        assertThat(answer.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "form-action 'self'", "base-uri 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/programmes", "/api/audit/keys", "/api/nowhere", "/v3/api-docs"})
    void anAnswerOfTheInterfaceIsNoPage(String path) {
        var answer = roadmap.as(Role.AUDITOR).get(path);

        isNotGuessedOrFramed(answer);
        assertThat(answer.header("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(answer.header("Content-Security-Policy"))
                .hasValue("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.header("Cache-Control").orElse("")).contains("private");
        assertThat(answer.response().headers().allValues("Vary")).contains("Authorization");
    }

    @Test
    void nobodyElseMayAskFromTheirPages() {
        var answer = roadmap.anonymous().get("/api/programmes", "Origin", "https://evil.example");

        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void theCookieOfTheSessionIsForNoScriptAndNoOtherSite() {
        assertThat(cookie(roadmap.anonymous().page("/login")))
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
        assertThat(roadmap.anonymous().get("/api/programmes").header("Set-Cookie")).isEmpty();
    }

    @Test
    void whoClaimsToComeByTlsIsNotBelieved() {
        var answer = roadmap.anonymous().get("/login", "X-Forwarded-Proto", "https");

        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }

    private static void isNotGuessedOrFramed(Api.Answer answer) {
        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }

    static String cookie(Api.Answer answer) {
        return answer.header("Set-Cookie").orElse("");
    }
}
