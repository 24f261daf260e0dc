package de.kommunal.roadmap.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.automation.MissedMilestones;
import de.kommunal.roadmap.web.rest.Problems;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What led to an event and what came of it. */
@SharedRoadmap
class CausalChainTest {

    private final Roadmap roadmap;
    private final Api api;
    private final OwnProgramme programme;

    CausalChainTest(Roadmap roadmap) {
        this.roadmap = roadmap;
        api = roadmap.as(Role.AUDITOR);
        programme = OwnProgramme.open(roadmap, "chain");
    }

    @Test
    void aBreachLeadsToTheDecisionThatCausedItAndBack() {
        programme.hasPartner("nord");
        scenario();
        programme.resolves("auftrag", "2025-02-18", "\"kind\": \"MANDATE\"");
        programme.record(
                "/conditions",
                "2025-02-18",
                """
                "id": "weitere-form", "partner": "nord", "committee": "rat-nord",
                "resolution": "auftrag", "item": 1, "kind": "OTHER", "text": "Maßgabe",
                "appliesTo": ["LEGAL_FORM_ADOPTION"]
                """);
        programme.resolves(
                "wahl",
                "2025-03-10",
                "\"kind\": \"CHOICE\", \"legalForm\": \"GMBH\", \"scenario\": \"holding\"");
        var decision = id("resolution/wahl", 0);
        var breach = awaitBreach();

        var ofBreach = chain(breach);
        var ofDecision = chain(decision);

        assertThat(ofBreach.at("/request/automation").asString()).isEqualTo("breached-condition");
        assertThat(ofBreach.at("/request/origin").asString()).isEqualTo("AUTOMATION");
        assertThat(steps(ofBreach, "causes")).containsExactly("CAUSE " + decision);
        assertThat(steps(ofDecision, "consequences")).containsExactly("CONSEQUENCE " + breach);
        assertThat(ofDecision.has("lookOnAfter")).isFalse();
        assertThat(ofDecision.at("/request/automation").isMissingNode()).isTrue();
    }

    @Test
    void aCorrectionLeadsToWhatWasWrongAndToItsReplacement() {
        scenario();
        var wrong = id("scenario/holding", 0);
        programme.record(
                "/corrections",
                "2025-04-01",
                """
                "id": "titel", "event": "%s", "category": "TYPO", "reason": "Verglichen",
                "replacement": {"ProposeScenario": {
                    "id": "holding", "title": "Die Holding", "model": "HOLDING",
                    "candidateForms": ["GMBH"], %s}}
                """
                        .formatted(wrong, OwnProgramme.provenance("2025")));
        var correction = id("scenario/holding", 1);
        var replacement = id("scenario/holding", 2);

        assertThat(steps(chain(wrong), "consequences"))
                .containsExactly("CORRECTION " + correction, "REPLACEMENT " + replacement);
        assertThat(steps(chain(correction), "causes")).containsExactly("CORRECTED " + wrong);
        assertThat(steps(chain(correction), "together"))
                .containsExactly("SAME_REQUEST " + replacement);
        assertThat(steps(chain(replacement), "causes")).containsExactly("REPLACED " + wrong);
        assertThat(steps(chain(replacement), "together"))
                .containsExactly("SAME_REQUEST " + correction);
    }

    @Test
    void aRequestIsNamedWithItsKey() {
        var office = roadmap.as(Role.PROJECT_OFFICE);
        var body =
                "{\"id\": \"keyed\", \"name\": \"Stadt\", \"kind\": \"TOWN\", \"role\": \"MEMBER\", %s}"
                        .formatted(OwnProgramme.provenance("2025"));
        var answer =
                office.post(
                        "/api/programmes/" + programme.id() + "/partners",
                        body,
                        "Idempotency-Key",
                        "key-1");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var chain = chain(id("partner/keyed", 0));

        assertThat(chain.at("/request/idempotencyKey").asString()).isEqualTo("key-1");
        assertThat(chain.at("/request/role").asString()).isEqualTo("PROJECT_OFFICE");
        assertThat(chain.at("/request/id").asString())
                .isEqualTo(chain.at("/request/correlation").asString());
        assertThat(chain.path("causes").size() + chain.path("consequences").size()).isZero();
    }

    @Test
    void aDataSetIsNamed() {
        var first = api.get("/api/audit/events?limit=1&origin=DATA_SET").json().path(0);
        var chain = chain(first.path("id").stringValue());

        assertThat(chain.at("/request/dataSet").asString()).startsWith("data-set/");
        assertThat(chain.at("/request/id").asString())
                .isEqualTo(chain.at("/request/dataSet").asString() + "/1");
        assertThat(chain.at("/request/idempotencyKey").isMissingNode()).isTrue();
    }

    @Test
    void aMissedMilestoneFollowsFromTheClock() {
        programme.record(
                "/milestones",
                "2025-01-01",
                """
                "id": "frist", "title": "Frist", "plannedDate": "2025-02-01", "category": "MIGRATION"
                """);
        programme.read("/milestones");
        roadmap.bean(MissedMilestones.class).check();
        var missed = id("milestone/frist", 1);

        assertThat(chain(missed).at("/request/automation").asString())
                .isEqualTo("missed-milestone");
        assertThat(chain(missed).path("causes")).isEmpty();
    }

    @Test
    void anUnknownEventAndABadPlaceAreProblems() {
        Problems.assertProblem(api.get("/api/audit/events/nobody/chain"), 404, "not-found");
        scenario();
        var answer = api.get("/api/audit/events/" + id("scenario/holding", 0) + "/chain?after=x");
        Problems.assertProblem(answer, 400, "invalid-parameter");
        Problems.parameterIn(answer, "after");
        assertThat(roadmap.as(Role.PROJECT_OFFICE).get("/api/audit/events/nobody/chain").status())
                .isEqualTo(403);
    }

    private void scenario() {
        programme.record(
                "/scenarios",
                "2025",
                """
                "id": "holding", "title": "Holding", "model": "HOLDING",
                "candidateForms": ["GMBH"]
                """);
    }

    private String awaitBreach() {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (programme.events("condition/weitere-form").size() < 2
                && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return id("condition/weitere-form", 1);
    }

    private String id(String subject, int number) {
        return programme.events(subject).get(number).path("id").stringValue();
    }

    private JsonNode chain(String event) {
        var answer = api.get("/api/audit/events/" + event + "/chain");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/event/event").stringValue()).isEqualTo(event);
        return answer.json();
    }

    private static List<String> steps(JsonNode chain, String where) {
        return chain.path(where)
                .valueStream()
                .map(step -> step.path("relation").asString() + " " + step.path("event").asString())
                .toList();
    }
}
