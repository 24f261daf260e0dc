package de.kommunal.roadmap.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.audit.verifier.Finding.Kind;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Path;

/** Four events that are signed, in tables that can be changed. */
record SignedLog(Roadmap roadmap, JdbcClient jdbc, Api api) {

    static SignedLog start(Path directory) {
        var roadmap =
                Roadmap.start(
                        directory, "--roadmap.audit.sign-every=PT0S", "--roadmap.data-set=none");
        var log = new SignedLog(roadmap, roadmap.bean(JdbcClient.class), roadmap.as(Role.AUDITOR));
        log.sign();
        return log;
    }

    private void sign() {
        assertThat(api.get("/api/audit/checkpoint").json().has("signed")).isFalse();
        for (int i = 0; i < 4; i++) {
            OwnProgramme.open(roadmap, "signed");
        }
        assertThat(api.get("/api/audit/checkpoint").json().at("/signed/size").longValue())
                .isEqualTo(4);
        jdbc.sql("drop trigger domain_event_append_only").update();
        jdbc.sql("drop trigger log_checkpoint_append_only").update();
    }

    /** At the position, or in a range that has it. */
    void finds(Kind kind, long position) {
        var answer = api.get("/api/audit/verification");
        assertThat(answer.status()).isEqualTo(200);
        var found = answer.json();
        assertThat(found.path("intact").booleanValue(true)).as(answer.text()).isFalse();
        assertThat(found.path("kind").stringValue()).as(answer.text()).isEqualTo(kind.name());
        assertThat(position)
                .as(answer.text())
                .isBetween(found.path("position").longValue(), found.path("upTo").longValue());
    }

    void isIntact() {
        var found = api.get("/api/audit/verification").json();
        assertThat(found.path("intact").booleanValue()).as(found.toString()).isTrue();
        assertThat(found.path("position").longValue()).isEqualTo(4);
        assertThat(found.has("kind")).isFalse();
    }
}
