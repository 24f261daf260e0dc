package de.kommunal.roadmap.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** The settings that running.md gives for a reverse proxy with TLS. */
class BehindProxyTest {

    private static final String[] FORWARDED = {
        "X-Forwarded-Proto", "https",
        "X-Forwarded-Host", "roadmap.example",
        "X-Forwarded-Port", "443",
        "X-Forwarded-For", "203.0.113.9"
    };

    @TempDir Path directory;

    @Test
    void headersCookiesAndRedirectsAreThoseOfTls() {
        try (var roadmap =
                Roadmap.start(
                        directory,
                        "--roadmap.data-set=none",
                        "--roadmap.access-log.client-address=true",
                        "--server.forward-headers-strategy=native",
                        "--server.servlet.session.cookie.name=__Host-roadmap",
                        "--server.servlet.session.cookie.secure=true")) {
            var login = roadmap.anonymous().get("/login", FORWARDED);
            assertThat(login.header("Strict-Transport-Security"))
                    .hasValue("max-age=31536000 ; includeSubDomains");
            assertThat(HeadersTest.cookie(login))
                    .startsWith("__Host-roadmap=")
                    .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                    .doesNotContain("Domain");
            var refused = roadmap.anonymous().get("/api/audit/keys?proxy", FORWARDED);
            assertThat(refused.header("Strict-Transport-Security")).isPresent();

            assertThat(roadmap.anonymous().get("/audit/events", FORWARDED).header("Location"))
                    .hasValueSatisfying(
                            it -> assertThat(it).matches("(https://roadmap.example)?/login"));
            var log = roadmap.as(Role.AUDITOR).get("/api/audit/access?kind=REFUSED").text();
            assertThat(log).contains("203.0.113.9");
        }
    }
}
