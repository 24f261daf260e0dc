package de.kommunal.roadmap.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The program when its identity provider is not there, from the start on. */
class AbsentIssuerTest {

    @TempDir Path directory;

    @Test
    void whoDoesNotNeedItWorksAndWhoDoesIsToldSo() {
        var issuer = new SigningIssuer();
        issuer.close();
        try (var roadmap =
                Roadmap.start(
                        directory,
                        "--roadmap.data-set=none",
                        "--roadmap.oidc.issuer=" + issuer.address(),
                        "--roadmap.oidc.client-id=pages",
                        "--roadmap.oidc.client-secret=geheim")) {
            assertThat(roadmap.as(Role.AUDITOR).get("/api/audit/keys").status()).isEqualTo(200);
            var page = roadmap.anonymous().page("/login").text();
            assertThat(page).contains("Anmelden mit localhost").endsWith("</html>\n");

            var start = roadmap.anonymous().page("/oauth2/authorization/sso");
            assertThat(start.status()).isEqualTo(302);
            assertThat(start.header("Location").orElse("")).endsWith("/login?sso=failed");
            assertThat(roadmap.anonymous().page("/login?sso=failed").text())
                    .contains("Die Anmeldung mit localhost hat nicht geklappt");
            assertThat(roadmap.signedIn(Role.STAKEHOLDER).get("/").text())
                    .contains("Angemeldet als test-");

            var answer = with(roadmap, issuer.signed(issuer.claims("x", "ADMIN")));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("issuer-unavailable");
            assertThat(answer.header("Retry-After")).hasValue("10");
        }
    }

    @Test
    void whoAnswersThereUnderAnotherNameIsNotTheIssuer() {
        try (var issuer = new SigningIssuer();
                var roadmap =
                        Roadmap.start(
                                directory,
                                "--roadmap.data-set=none",
                                "--roadmap.oidc.issuer="
                                        + issuer.address().replace("localhost", "127.0.0.1"))) {
            var answer = with(roadmap, issuer.signed(issuer.claims("x", "ADMIN")));

            assertThat(answer.code()).isEqualTo("issuer-unavailable");
            assertThat(issuer.timesAsked()).isEqualTo(1);
            with(roadmap, issuer.signed(issuer.claims("x", "ADMIN")));
            assertThat(issuer.timesAsked()).as("not again at once").isEqualTo(1);
        }
    }

    private static Api.Answer with(Roadmap roadmap, String token) {
        return new Api(roadmap.address(), token).get("/api/audit/keys");
    }
}
