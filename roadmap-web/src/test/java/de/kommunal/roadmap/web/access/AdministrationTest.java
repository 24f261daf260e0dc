package de.kommunal.roadmap.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.audit.LogKeys;
import de.kommunal.roadmap.web.security.ApiToken;
import de.kommunal.roadmap.web.security.ApiTokens;
import de.kommunal.roadmap.web.security.PasswordRenewal;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.security.TokenInbox;
import de.kommunal.roadmap.web.security.TokenSecret;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What was done at the command line is recorded too, once, with the time at which it was done. */
class AdministrationTest {

    private final Instant made = Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.MILLIS);

    @TempDir private Path directory;

    @Test
    void tokensAndKeysAreRecordedOnce() throws Exception {
        var secret = TokenSecret.random();
        var token = ApiToken.of(secret, Role.STAKEHOLDER, "Büro von Frau K.", made);
        try (var roadmap = start()) {
            new TokenInbox(directory).put(token);
            assertThat(new Api(roadmap.address(), secret.text()).get("/api/programmes").status())
                    .isEqualTo(200);
            var entries = administration(roadmap);
            var act = "token STAKEHOLDER " + token.actor();

            assertThat(paths(entries)).contains(act, "log keys 1").doesNotHaveDuplicates();
            var entry =
                    entries.stream().filter(it -> path(it).equals(act)).findFirst().orElseThrow();
            assertThat(Instant.parse(entry.path("at").stringValue())).isEqualTo(made);
            assertThat(entry.path("method").stringValue()).isEqualTo("CLI");
            assertThat(entries.toString()).doesNotContain("Frau K.");

            LogKeys.of(directory, directory.resolve("keys").toString()).rotate(Instant.now());
            roadmap.bean(JdbcClient.class)
                    .sql("update api_token set revoked_at = ? where actor = ?")
                    .params(OffsetDateTime.now(ZoneOffset.UTC), token.actor())
                    .update();
            assertThat(paths(administration(roadmap)))
                    .contains("log keys 2", "token revoked " + token.actor());
        }
        try (var again = start()) {
            assertThat(paths(administration(again)))
                    .contains("log keys 2", "token revoked " + token.actor())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aTokenThatIsRevokedAtTheCommandLineIsRefusedAtOnce() throws Exception {
        var used = TokenSecret.random();
        var unused = TokenSecret.random();
        var first = ApiToken.of(used, Role.STAKEHOLDER, "used", made);
        var second = ApiToken.of(unused, Role.STAKEHOLDER, "unused", made);
        var inbox = new TokenInbox(directory);
        try (var roadmap = start()) {
            inbox.put(first);
            inbox.put(second);
            assertThat(status(roadmap, used)).isEqualTo(200);

            inbox.revoke(first.actor());
            inbox.revoke(second.actor());

            assertThat(status(roadmap, used)).isEqualTo(401);
            assertThat(status(roadmap, used)).isEqualTo(401);
            assertThat(status(roadmap, unused)).isEqualTo(401);
            assertThat(directory.resolve("tokens").resolve("incoming")).isEmptyDirectory();
            assertThat(paths(administration(roadmap)))
                    .contains("token revoked " + first.actor(), "token revoked " + second.actor())
                    .doesNotHaveDuplicates();
        }
    }

    private static int status(Roadmap roadmap, TokenSecret secret) {
        return new Api(roadmap.address(), secret.text()).get("/api/programmes").status();
    }

    @Test
    void whatIsOlderThanAnythingThatIsKeptIsNotRecordedAgain() throws Exception {
        try (var roadmap = start()) {
            var old =
                    ApiToken.of(
                            TokenSecret.random(),
                            Role.ADMIN,
                            "old",
                            made.minusSeconds(86_400L * 500));
            new ApiTokens(roadmap.bean(JdbcClient.class)).insert(old);

            assertThat(paths(administration(roadmap))).doesNotContain("token ADMIN " + old.actor());
        }
    }

    @Test
    void aPasswordThatIsRenewedAtTheCommandLineIsRecordedOnce() throws Exception {
        try (var roadmap = start()) {
            var login = roadmap.account(Role.ADMIN);
            var renewal = PasswordRenewal.issue(login, made).renewal();
            assertThat(renewal.apply(roadmap.bean(JdbcClient.class))).isTrue();

            var act = "account password %s %s".formatted(Roadmap.actor(login), made);
            assertThat(paths(administration(roadmap))).contains(act);
            assertThat(paths(administration(roadmap))).doesNotHaveDuplicates();
        }
    }

    private Roadmap start() {
        return Roadmap.start(directory, "--roadmap.data-set=none");
    }

    private static List<JsonNode> administration(Roadmap roadmap) {
        return roadmap.as(Role.AUDITOR)
                .get("/api/audit/access?kind=ADMINISTRATION&limit=1000")
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private static List<String> paths(List<JsonNode> entries) {
        return entries.stream().map(AdministrationTest::path).toList();
    }

    private static String path(JsonNode entry) {
        return entry.path("path").stringValue();
    }
}
