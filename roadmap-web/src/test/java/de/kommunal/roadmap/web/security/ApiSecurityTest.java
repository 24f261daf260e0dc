package de.kommunal.roadmap.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

@SecurityTest
@ExtendWith(OutputCaptureExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
class ApiSecurityTest {

    @Autowired MockMvc mvc;
    @Autowired JdbcClient jdbc;
    @Autowired Path dataDirectory;

    @Test
    void everyoneReadsWhatIsPublic() throws Exception {
        mvc.perform(get("/api/programmes"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.audience").value("PUBLIC"))
                .andExpect(jsonPath("$.actor").doesNotExist())
                .andExpect(cookie().doesNotExist("JSESSIONID"))
                .andExpect(header().string("Cache-Control", "private, no-cache"));
        mvc.perform(head("/api/programmes")).andExpect(status().isOk());
    }

    @Test
    void aStakeholderReadsMoreButDoesNotWrite() throws Exception {
        String bearer = bearer(Role.STAKEHOLDER);

        mvc.perform(get("/api/programmes").header(AUTHORIZATION, bearer))
                .andExpect(jsonPath("$.audience").value("INTERNAL"));
        mvc.perform(post("/api/programmes").header(AUTHORIZATION, bearer))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("forbidden"))
                .andExpect(jsonPath("$.type").value("urn:roadmap:problem:forbidden"))
                .andExpect(jsonPath("$.status").value(403))
                .andExpect(jsonPath("$.instance").value("/api/programmes"));
    }

    @Test
    void theProjectOfficeWritesUnderItsPseudonymWithoutCsrfToken() throws Exception {
        mvc.perform(post("/api/programmes").header(AUTHORIZATION, bearer(Role.PROJECT_OFFICE)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.actor", startsWith("actor-")))
                .andExpect(jsonPath("$.role").value("PROJECT_OFFICE"));
    }

    @Test
    void writingNeedsAToken() throws Exception {
        mvc.perform(post("/api/programmes"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer realm=\"roadmap\""))
                .andExpect(content().contentType(APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("unauthenticated"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer rmt_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Bearer rmt_short",
                "Bearer ",
                "Bearer",
                "",
                "Basic YWRtaW46YWRtaW4="
            })
    void aBadTokenIsRefusedEvenWhereEveryoneReads(String credentials) throws Exception {
        mvc.perform(get("/api/programmes").header(AUTHORIZATION, credentials))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", startsWith("Bearer realm=")))
                .andExpect(content().contentType(APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("unauthenticated"));
    }

    @Test
    void aRevokedTokenIsRefused() throws Exception {
        String bearer = bearer(Role.ADMIN);
        mvc.perform(get("/api/elsewhere").header(AUTHORIZATION, bearer)).andExpect(status().isOk());

        jdbc.sql("update api_token set revoked_at = current_timestamp").update();

        mvc.perform(get("/api/elsewhere").header(AUTHORIZATION, bearer))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void theLogIsForAuditors() throws Exception {
        String audit = "/api/audit/verification";

        mvc.perform(get(audit)).andExpect(status().isUnauthorized());
        mvc.perform(get(audit).header(AUTHORIZATION, bearer(Role.PROJECT_OFFICE)))
                .andExpect(status().isForbidden());
        mvc.perform(get(audit).header(AUTHORIZATION, bearer(Role.AUDITOR)))
                .andExpect(status().isOk());
        mvc.perform(post("/api/programmes").header(AUTHORIZATION, bearer(Role.AUDITOR)))
                .andExpect(status().isForbidden());
    }

    @Test
    void everythingElseNeedsAToken() throws Exception {
        mvc.perform(get("/api/elsewhere")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/elsewhere").header(AUTHORIZATION, bearer(Role.STAKEHOLDER)))
                .andExpect(status().isOk());
        // open to everyone, only that the description itself is not part of this slice
        mvc.perform(get("/v3/api-docs")).andExpect(status().isNotFound());
    }

    @Test
    void aNewTokenWorksWhileTheServerRunsAndIsNeverLogged(CapturedOutput output) throws Exception {
        TokenSecret secret = TokenSecret.random();
        var inbox = new TokenInbox(dataDirectory);
        inbox.put(ApiToken.of(secret, Role.PROJECT_OFFICE, "Sitzungsdienst", Instant.now()));

        for (int use = 1; use <= 2; use++) {
            mvc.perform(post("/api/programmes").header(AUTHORIZATION, "Bearer " + secret.text()))
                    .andExpect(status().isOk());
        }

        assertThat(inbox.waiting()).isEmpty();
        assertThat(output).contains("New API token for actor-", "(Sitzungsdienst)");
        assertThat(output).doesNotContain(secret.text());
    }

    @Test
    void aMalformedFileStaysAndIsNamedInTheLog(CapturedOutput output) throws Exception {
        TokenSecret secret = TokenSecret.random();
        var inbox = new TokenInbox(dataDirectory);
        inbox.put(ApiToken.of(secret, Role.ADMIN, "x", Instant.now()));
        Path file = inbox.file(secret.hash());
        Files.writeString(file, "role=KING\n");

        mvc.perform(get("/api/programmes").header(AUTHORIZATION, "Bearer " + secret.text()))
                .andExpect(status().isUnauthorized());

        assertThat(file).exists();
        assertThat(output).contains(file + " is left where it is");
        Files.delete(file);
    }

    private String bearer(Role role) throws IOException {
        TokenSecret secret = TokenSecret.random();
        new ApiTokens(jdbc).insert(ApiToken.of(secret, role, "test", Instant.now()));
        return "Bearer " + secret.text();
    }
}
