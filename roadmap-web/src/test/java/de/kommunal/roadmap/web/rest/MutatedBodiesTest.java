package de.kommunal.roadmap.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Bodies that are nearly right, made from the examples by chance. None of them is an incident, and
 * what was recorded of them can be read.
 */
class MutatedBodiesTest {

    private static final long SEED = Long.getLong("roadmap.seed", 20260218);
    private static final int BODIES = Integer.getInteger("roadmap.mutations", 500);

    private static final Map<String, String> ADDRESSES =
            Map.ofEntries(
                    Map.entry("RegisterPartner", "partners"),
                    Map.entry("RecordAgreementExit", "partners/citeq/agreements/oerv-citeq/end"),
                    Map.entry("RecordCommitteeEstablished", "committees"),
                    Map.entry("RecordExpertReport", "reports"),
                    Map.entry("PlanInformationEvent", "information-events"),
                    Map.entry("ProposeScenario", "scenarios"),
                    Map.entry("RegisterPaper", "papers"),
                    Map.entry("AddPaperVersion", "papers/it-muensterland/versions"),
                    Map.entry("PlanDeliberation", "deliberations"),
                    Map.entry(
                            "RecordStepOutcome",
                            "deliberations/it-muensterland-coesfeld/steps/finanzausschuss/outcome"),
                    Map.entry(
                            "PostponeStep",
                            "deliberations/it-muensterland-coesfeld/steps/kreisausschuss/postponement"),
                    Map.entry("RecordResolution", "resolutions"),
                    Map.entry("RecordPartnerPosition", "positions"),
                    Map.entry("ChangePartnerPosition", "positions/kreis-coesfeld--process/change"),
                    Map.entry("ImposeCondition", "conditions"),
                    Map.entry("RequestExamination", "examinations"),
                    Map.entry("OpenConcordance", "concordances"),
                    Map.entry("AdoptLegalForm", "legal-form/adoption"));

    private static final List<String> COLLECTIONS =
            List.of(
                    "partners",
                    "committees",
                    "reports",
                    "information-events",
                    "scenarios",
                    "papers",
                    "deliberations",
                    "resolutions",
                    "positions",
                    "conditions",
                    "examinations",
                    "concordances",
                    "data-set");

    /** What stands in for a part of a body. */
    private static final List<String> ODD =
            List.of(
                    "null",
                    "true",
                    "-1",
                    "1e999",
                    "99999999999999999999",
                    "\"\"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"kreis-coesfeld\"",
                    "\"2026-02-30\"",
                    "\"9999-12-31/0001-01-01\"",
                    "\"" + "x".repeat(3000) + "\"",
                    "[]",
                    "[null]",
                    "[[[]]]",
                    "{}",
                    "{\"kind\": \"PROCESS\"}",
                    "\uFFFF",
                    ",",
                    "}");

    /** A value in an object or list: a text, a word, a number, or one that holds no other. */
    private static final Pattern VALUE =
            Pattern.compile(
                    "[:,\\[]\\s*(\"[^\"]*\"(?!\\s*:)|[\\w.+-]+|\\[[^\\[\\]{}]*]|\\{[^\\[\\]{}]*})");

    private final Random random = new Random(SEED);

    @Test
    void areNeverAnIncident(@TempDir Path directory) throws IOException {
        try (var roadmap = Roadmap.start(directory)) {
            var office = roadmap.as(Role.PROJECT_OFFICE);
            var commands = ADDRESSES.keySet().stream().sorted().toList();
            for (var i = 0; i < BODIES; i++) {
                var command = commands.get(i % commands.size());
                var body = mutated(example(command));
                var address = "/api/programmes/muensterland/" + ADDRESSES.get(command);

                var answer = office.post(address, body, "If-Match", "*");

                assertThat(answer.status())
                        .describedAs("%s %s (seed %d): %s", command, body, SEED, answer.text())
                        .isLessThan(500);
                if (answer.status() >= 400) {
                    Problems.assertProblem(answer);
                }
            }
            COLLECTIONS.forEach(collection -> {
                var list = office.get("/api/programmes/muensterland/" + collection);
                assertThat(list.status()).describedAs(list.text()).isEqualTo(200);
            });
            var verification = roadmap.as(Role.AUDITOR).get("/api/audit/verification");
            assertThat(verification.json().path("intact").booleanValue()).isTrue();
        }
    }

    private String mutated(String body) {
        var changed = body;
        for (var n = random.nextInt(2); n >= 0; n--) {
            changed =
                    switch (random.nextInt(10)) {
                        case 0 -> withoutAPart(changed);
                        case 1 -> withAnotherSign(changed);
                        default -> withAnOddValue(changed);
                    };
        }
        return changed;
    }

    private String withAnOddValue(String body) {
        var values = VALUE.matcher(body).results().toList();
        if (values.isEmpty()) {
            return body;
        }
        var value = values.get(random.nextInt(values.size()));
        var odd = ODD.get(random.nextInt(ODD.size()));
        return body.substring(0, value.start(1)) + odd + body.substring(value.end(1));
    }

    private String withoutAPart(String body) {
        var from = random.nextInt(body.length());
        var to = Math.min(body.length(), from + 1 + random.nextInt(20));
        return body.substring(0, from) + body.substring(to) + " ";
    }

    private String withAnotherSign(String body) {
        var at = random.nextInt(body.length());
        var sign = "{}[]:,\"\\0aÄ\u0000\u202e".charAt(random.nextInt(13));
        return body.substring(0, at) + sign + body.substring(at + 1);
    }

    /** The example without its id, so that it can be recorded again and again. */
    private static String example(String command) throws IOException {
        return new ClassPathResource("examples/" + command + ".json")
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceFirst("^\\{\\s*\"id\": \"[^\"]*\",", "{");
    }
}
