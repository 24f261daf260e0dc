package de.kommunal.roadmap.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The shipped data set in a roadmap of a test's own: written to, and read as a whole. */
public final class Muensterland {

    public static final String POSITION = "kreis-coesfeld--process";

    private static final String PROGRAMME = "/api/programmes/muensterland";
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
                    "context",
                    "effects",
                    "examinations",
                    "concordances");

    private final Api office;
    private final Api anonymous;
    private long position;

    public Muensterland(Roadmap roadmap) {
        office = roadmap.as(Role.PROJECT_OFFICE);
        anonymous = roadmap.anonymous();
    }

    /** Corrects a position, so that something that was recorded is withdrawn. */
    public void correctsAPosition() {
        record(
                "/positions/" + POSITION + "/correction",
                """
                {"stance": "SUPPORTS", "bindingness": "EXECUTIVE_STATEMENT",
                 "category": "TYPO", "why": "Probe", "provenance":
                    {"effective": "2026-01-15", "sources": [], "publicity": "PUBLIC"}}
                """);
    }

    /** Proposes a scenario that the public does not see. */
    public void proposes(String scenario) {
        record(
                "/scenarios",
                """
                {"id": "%s", "title": "Probe", "model": "HOLDING", "candidateForms": [],
                 "provenance": {"effective": "2026", "sources": [], "publicity": "NON_PUBLIC"}}
                """
                        .formatted(scenario));
    }

    private void record(String path, String body) {
        var answer = office.post(PROGRAMME + path, body, "If-Match", "*");
        assertThat(answer.status()).describedAs(answer.text()).isIn(200, 201);
        position = answer.json().path("position").longValue();
    }

    /** Position of the last record. */
    public long position() {
        return position;
    }

    /** All that the office and the public read at a position, word for word, by address. */
    public Map<String, String> answersAt(long moment) {
        var answers = new TreeMap<String, String>();
        for (var collection : COLLECTIONS) {
            var path = "/" + collection + "?limit=500&validAt=2027-01-01&atPosition=" + moment;
            answers.put(path, read(office, path));
            answers.put(path + " public", read(anonymous, path));
        }
        return answers;
    }

    public String read(String path) {
        return read(office, path);
    }

    private String read(Api reader, String path) {
        var answer = reader.get(PROGRAMME + path, "Roadmap-Position", Long.toString(position));
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
        return answer.text();
    }
}
