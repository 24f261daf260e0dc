package de.kommunal.roadmap.web.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What an event says about who recorded it and why. */
@SharedRoadmap
class EventContextTest {

    private static final Set<String> SIX =
            Set.of("actor", "role", "origin", "request", "correlation", "causation");
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Roadmap roadmap;

    EventContextTest(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    @Test
    void namesTheRequestOfAnOfficeByItsPseudonym() {
        var context = contextOfAScenario();

        assertThat(text(context, "actor")).matches("actor-[a-z2-7]{16}");
        assertThat(text(context, "role")).isEqualTo("PROJECT_OFFICE");
        assertThat(text(context, "origin")).isEqualTo("REST");
        assertThat(text(context, "request")).matches(UUID);
        assertThat(text(context, "correlation")).isEqualTo(text(context, "request"));
        assertThat(text(context, "causation")).matches(UUID).isNotEqualTo(text(context, "request"));
    }

    @Test
    void namesTheDataSetAndItsRecord() {
        var contexts = contextsOfTheDataSet();

        assertThat(contexts).extracting(c -> text(c, "actor")).containsOnly("system");
        assertThat(contexts).extracting(c -> text(c, "role")).containsOnly("SYSTEM");
        assertThat(contexts).extracting(c -> text(c, "origin")).containsOnly("DATA_SET");
        var load = text(contexts.getFirst(), "correlation");
        assertThat(load).startsWith("data-set/");
        assertThat(contexts).extracting(c -> text(c, "correlation")).containsOnly(load);
        assertThat(text(contexts.getFirst(), "request")).isEqualTo(load + "/1");
        assertThat(contexts).extracting(c -> text(c, "request")).doesNotHaveDuplicates();
        assertThat(contexts).extracting(c -> text(c, "causation")).doesNotHaveDuplicates();
    }

    @Test
    void saysTheseSixThingsInTextsAndNothingElse() {
        var contexts = new ArrayList<>(contextsOfTheDataSet());
        contexts.add(contextOfAScenario());

        assertThat(contexts)
                .extracting(context -> Set.copyOf(context.propertyNames()))
                .containsOnly(SIX);
        assertThat(contexts)
                .flatExtracting(context -> context.valueStream().toList())
                .extracting(JsonNode::getNodeType)
                .containsOnly(JsonNodeType.STRING);
    }

    @Test
    void leavesLoginsAndLabelsOut() {
        contextOfAScenario();
        var jdbc = roadmap.bean(JdbcClient.class);
        var logins = jdbc.sql("select login from account").query(String.class).list();
        var labels = jdbc.sql("select label from api_token").query(String.class).list();

        assertThat(logins).isNotEmpty();
        assertThat(labels).isNotEmpty();
        assertThat(events())
                .flatExtracting(event -> event.path("metaData").valueStream().toList())
                .extracting(JsonNode::stringValue)
                .doesNotContainAnyElementsOf(logins)
                .doesNotContainAnyElementsOf(labels);
    }

    private JsonNode contextOfAScenario() {
        var programme = OwnProgramme.open(roadmap, "context");
        programme.record(
                "/scenarios",
                "2025",
                """
                "id": "holding", "title": "Holding", "model": "HOLDING", "candidateForms": []
                """);
        return programme.events("scenario/holding").getFirst().path("metaData");
    }

    private List<JsonNode> contextsOfTheDataSet() {
        return events().stream()
                .filter(event -> event.path("aggregate").stringValue().contains("/muensterland/"))
                .map(event -> event.path("metaData"))
                .filter(context -> !text(context, "origin").equals("REST"))
                .toList();
    }

    private List<JsonNode> events() {
        var page = roadmap.as(Role.AUDITOR).get("/api/audit/events?limit=1000").json();
        return StreamSupport.stream(page.spliterator(), false).toList();
    }

    private static String text(JsonNode context, String name) {
        return context.path(name).stringValue();
    }
}
