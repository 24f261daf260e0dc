package de.kommunal.roadmap.web.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.reading.SubjectValues;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** A what-if shows records as their own addresses do. */
@TestInstance(Lifecycle.PER_CLASS)
class SubjectViewsTest {

    private static final ProgrammeId MUSTERLAND = new ProgrammeId("musterland");
    private static final String ADDRESS = "/api/programmes/musterland";
    private static final LocalDate DAY = LocalDate.of(2035, 1, 1);
    private static final String COMMAND =
            """
            {"DiscardScenario": {"id": "keines", "reason": "Probe",
             "provenance": {"effective": "2026", "sources": [], "publicity": "PUBLIC"}}}
            """;

    /** Overdue by the day that is looked at, which is worked out and not recorded. */
    private static final String MANDATE =
            """
            {"id": "bericht", "resolution": "kreistag-2025-03-12", "item": 2,
             "partner": "kreis-musterau", "addressee": "Verwaltung", "task": "Bericht",
             "dueOn": "2026-12",
             "provenance": {"effective": "2025-03-12", "sources": [], "publicity": "PUBLIC"}}
            """;

    @TempDir private static Path directory;

    private Roadmap roadmap;

    @BeforeAll
    void start() {
        roadmap = Roadmap.start(directory, "--roadmap.data-set=musterland");
        var issued = roadmap.as(Role.PROJECT_OFFICE).post(ADDRESS + "/mandates", MANDATE);
        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        var head = issued.json().path("position").longValue();
        assertThat(roadmap.bean(Records.class).await(head, Duration.ofSeconds(20))).isTrue();
    }

    @AfterAll
    void stop() {
        roadmap.close();
    }

    @ParameterizedTest
    @EnumSource(Subject.Kind.class)
    void readsEveryKind(Subject.Kind kind) {
        assertThat(roadmap.bean(SubjectViews.class).find(reading(), new Subject(kind, "keines")))
                .isEmpty();
    }

    @Test
    void showsWhatItsOwnAddressAnswers() {
        var subjects = oneOrTwoOfEachKind();
        assertThat(subjects)
                .extracting(Subject::kind)
                .contains(
                        Subject.Kind.CONDITION,
                        Subject.Kind.DELIBERATION,
                        Subject.Kind.MANDATE,
                        Subject.Kind.RESOLUTION);

        var shown = whatIf(subjects).path("views").valueStream().toList();

        assertThat(shown).hasSameSizeAs(subjects);
        for (var one : shown) {
            var subject = Subject.of(one.path("subject").stringValue());
            var own = roadmap.as(Role.AUDITOR).get(address(subject) + "?validAt=" + DAY);
            assertThat(own.status()).as(address(subject) + own.text()).isEqualTo(200);
            assertThat(one.path("view")).as(subject.toString()).isEqualTo(own.json());
        }
    }

    private JsonNode whatIf(List<Subject> subjects) {
        var show =
                subjects.stream()
                        .map(subject -> "\"" + subject + "\"")
                        .collect(Collectors.joining(", "));
        var answer =
                roadmap.as(Role.AUDITOR)
                        .post(
                                ADDRESS + "/what-if",
                                "{\"commands\": [%s], \"validAt\": \"%s\", \"show\": [%s]}"
                                        .formatted(COMMAND, DAY, show));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private List<Subject> oneOrTwoOfEachKind() {
        var all =
                roadmap.bean(States.class).all(reading()).stream()
                        .map(SubjectValues::subject)
                        .collect(Collectors.groupingBy(Subject::kind));
        return all.values().stream().flatMap(of -> of.stream().limit(2)).toList();
    }

    private Reading reading() {
        var records = roadmap.bean(Records.class);
        return new Reading(
                MUSTERLAND, records.momentAt(DAY, records.position()), Audience.INTERNAL);
    }

    private static String address(Subject subject) {
        return switch (subject.kind()) {
            case PROGRAMME -> ADDRESS;
            case ADOPTION -> ADDRESS + "/legal-form/adoption";
            case CONTEXT -> ADDRESS + "/context/" + subject.id();
            default -> ADDRESS + "/" + subject.kind().word() + "s/" + subject.id();
        };
    }
}
