package de.kommunal.roadmap.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;

import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** Tokens of an identity provider at the interface. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuedTokensTest {

    @TempDir static Path directory;

    private SigningIssuer issuer;
    private Roadmap roadmap;

    @BeforeAll
    void start() {
        issuer = new SigningIssuer();
        roadmap =
                Roadmap.start(
                        directory,
                        "--roadmap.data-set=none",
                        "--roadmap.oidc.issuer=" + issuer.address(),
                        "--roadmap.oidc.client-id=pages",
                        "--roadmap.oidc.role-claim=realm_access.roles",
                        "--roadmap.oidc.roles.PROJECT_OFFICE=it-buero,it-leitung",
                        "--roadmap.oidc.roles.AUDITOR=rpa");
        assertThat(issuer.timesAsked()).as("asked before it is needed").isZero();
    }

    @AfterAll
    void stop() {
        roadmap.close();
        issuer.close();
    }

    @Test
    void thePersonRecordsUnderAPseudonymThatStaysTheSame() {
        var subject = UUID.randomUUID().toString();

        var answer = open(claims(subject, "it-buero"), "erstes");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(open(claims(subject, "it-leitung"), "zweites").status()).isEqualTo(201);
        assertThat(open(claims("jemand anders", "it-buero"), "drittes").status()).isEqualTo(201);

        var first = recorded("erstes");
        assertThat(first).containsPattern("\"actor\":\"actor-[a-z2-7]{16}\"");
        assertThat(first).contains("\"role\":\"PROJECT_OFFICE\"").doesNotContain(subject);
        assertThat(actor(recorded("zweites"))).isEqualTo(actor(first));
        assertThat(actor(recorded("drittes"))).isNotEqualTo(actor(first));
    }

    @Test
    void aRoleHereIsWhatTheIssuerCallsSo() {
        assertThat(audit(claims("a", "rpa")).status()).isEqualTo(200);
        // other roles keep their own names
        assertThat(audit(claims("b", "ADMIN")).status()).isEqualTo(200);
        assertThat(audit(claims("c", "it-buero")).code()).isEqualTo("forbidden");
        assertThat(audit(claims("d", "STAKEHOLDER")).code()).isEqualTo("forbidden");

        var answer = audit(claims("e", "AUDITOR", "hausmeister"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("no-role");
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(audit(claims("f").claim("realm_access", null)).code()).isEqualTo("no-role");
    }

    @Test
    void tokensThatAreMadeHereStayValidBesideThem() {
        assertThat(roadmap.as(Role.AUDITOR).get("/api/audit/keys").status()).isEqualTo(200);
    }

    @Test
    void theTypeOfAccessTokensIsTakenAndNoOther() {
        var good = claims("typ", "rpa");
        assertThat(with(issuer.signed(good, "at+jwt")).get("/api/audit/keys").status())
                .isEqualTo(200);
        refuses(issuer.signed(good, "logout+jwt"));
    }

    /** Last, as behind so many refusals the next are only counted. */
    @Test
    @Order(Integer.MAX_VALUE)
    void whatTheIssuerDidNotSignForThisProgramIsRefused() {
        var now = Instant.now();
        refuses(issuer.signed(claims("x", "rpa").issuer("https://anderswo.example")));
        refuses(issuer.signed(claims("x", "rpa").audience("kantine")));
        refuses(issuer.signed(claims("x", "rpa").expirationTime(Date.from(now.minusSeconds(90)))));
        refuses(issuer.signed(claims("x", "rpa").expirationTime(null)));
        refuses(issuer.signed(claims("x", "rpa").notBeforeTime(Date.from(now.plusSeconds(90)))));
        refuses(issuer.signed(claims("x", "rpa").subject(null)));
        refuses(issuer.signed(claims("x", "rpa").claim("nonce", "of an ID token")));
        refuses(issuer.forged(claims("x", "rpa")));
        refuses(issuer.signedWithPublicKey(claims("x", "rpa")));
        refuses(SigningIssuer.unsigned(claims("x", "rpa")));
        refuses(issuer.signed(claims("x", "rpa")).replaceFirst(".$", ""));
        refuses("eyJ.eyJ.x");
    }

    @Test
    void refusalsAndReadsAreInTheAccessLog() {
        var known = with(issuer.signed(claims("y", "STAKEHOLDER")));
        known.get("/api/audit/checkpoint?jwt-forbidden");
        with(issuer.signed(claims("y", "nichts"))).get("/api/audit/checkpoint?jwt-no-role");
        with(issuer.forged(claims("y", "rpa"))).get("/api/audit/checkpoint?jwt-forged");
        roadmap.anonymous().get("/api/audit/checkpoint?t=" + issuer.signed(claims("y", "rpa")));

        var log = roadmap.as(Role.AUDITOR).get("/api/audit/access?kind=REFUSED").text();

        assertThat(log).contains("?jwt-forbidden").contains("?jwt-no-role").contains("?jwt-forged");
        assertThat(log).contains("?t=eyJ…").contains("\"role\":\"STAKEHOLDER\"");
    }

    @Test
    void whoWasErasedIsRefusedAndNothingLeadsToThePseudonym() {
        var token = issuer.signed(claims("erika", "it-buero"));
        assertThat(open(claims("erika", "it-buero"), "ihres").status()).isEqualTo(201);
        var actor = actor(recorded("ihres"));
        var admin = roadmap.as(Role.ADMIN);
        var address = "/api/people/" + actor + "?basis=CONSENT_WITHDRAWN";

        var erased = admin.send("DELETE", address, "");

        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        refuses(token);
        assertThat(admin.send("DELETE", address, "").status()).isEqualTo(200);
        assertThat(
                        jdbc().sql("select count(*) from oidc_person where actor = ?")
                                .param(actor)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private void refuses(String token) {
        var answer = with(token).get("/api/audit/keys");
        assertThat(answer.status()).as(token).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate").orElse("")).contains("invalid_token");
    }

    private Api.Answer audit(JWTClaimsSet.Builder claims) {
        return with(issuer.signed(claims)).get("/api/audit/keys");
    }

    private Api.Answer open(JWTClaimsSet.Builder claims, String programme) {
        var body =
                """
                {"id": "%s", "name": "Probe", "region": "Probe", "fictional": true,
                  "provenance": {"effective": "2026-01-01",
                    "sources": [{"title": "Niederschrift"}], "publicity": "PUBLIC"}}
                """
                        .formatted(programme);
        return with(issuer.signed(claims)).post("/api/programmes", body);
    }

    private String recorded(String programme) {
        var events = roadmap.as(Role.AUDITOR).get("/api/audit/events?programme=" + programme);
        return events.text();
    }

    private static String actor(String events) {
        return events.replaceFirst("(?s).*?\"actor\":\"([^\"]+)\".*", "$1");
    }

    private Api with(String token) {
        return new Api(roadmap.address(), token);
    }

    private JWTClaimsSet.Builder claims(String subject, String... roles) {
        return issuer.claims(subject, roles);
    }

    private JdbcClient jdbc() {
        return roadmap.bean(JdbcClient.class);
    }
}
