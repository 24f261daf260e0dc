package de.kommunal.roadmap.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Api.Answer;

import tools.jackson.databind.JsonNode;

import java.util.stream.StreamSupport;

/** What holds for every problem that is answered. */
public final class Problems {

    private Problems() {}

    public static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(status);
        assertThat(answer.code()).describedAs(answer.text()).isEqualTo(code);
        assertProblem(answer);
    }

    public static void assertProblem(Answer answer) {
        var problem = answer.json();
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.path("status").intValue()).isEqualTo(answer.status());
        assertThat(problem.path("type").stringValue())
                .isEqualTo("urn:roadmap:problem:" + answer.code());
        assertThat(problem.path("title").stringValue()).isNotBlank();
        assertThat(problem.path("detail").stringValue()).isNotBlank();
        assertThat(problem.path("instance").stringValue())
                .isEqualTo(answer.response().uri().getRawPath());
        assertThat(answer.text())
                .doesNotContain("de.kommunal", "java.", "jackson", "springframework", "axon")
                .doesNotContain("Exception", "\\tat ", "\\n\\tat");
    }

    /** The problem names this place in the body. */
    static JsonNode placeIn(Answer answer, String pointer) {
        return place(answer, "pointer", pointer);
    }

    /** The problem names this parameter or header. */
    public static JsonNode parameterIn(Answer answer, String parameter) {
        return place(answer, "parameter", parameter);
    }

    private static JsonNode place(Answer answer, String field, String value) {
        var places =
                StreamSupport.stream(answer.json().path("errors").spliterator(), false)
                        .filter(e -> e.path(field).asString("").equals(value))
                        .toList();
        assertThat(places).describedAs("%s in %s", value, answer.text()).hasSize(1);
        assertThat(places.getFirst().path("expected").stringValue()).isNotBlank();
        return places.getFirst();
    }
}
