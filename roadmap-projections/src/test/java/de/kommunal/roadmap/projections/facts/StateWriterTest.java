package de.kommunal.roadmap.projections.facts;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.shared.Subject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The parts that are collected beside one another make one array in the order of the subjects. */
class StateWriterTest {

    private final FactIndex index = new FactIndex();
    private final IndexedStory story = new IndexedStory(index);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 512, 513, 1_100})
    void writesAllSubjectsInOrder(int subjects) throws IOException {
        for (var number = 0; number < subjects; number++) {
            says(number, "2026-01-01", "first");
        }

        assertThat(titles("2026-01-02")).hasSize(subjects).allMatch("first"::equals);
        assertThat(ids("2026-01-02")).isEqualTo(IntStream.range(0, subjects).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256, 700})
    void leavesOutPartsOfWhichNothingIsThereYet(int first) throws IOException {
        for (var number = 0; number < 1_100; number++) {
            var there = number >= first && number < first + 300;
            says(number, there ? "2026-01-01" : "2026-06-01", "any");
        }

        assertThat(ids("2026-01-02"))
                .isEqualTo(IntStream.range(first, first + 300).boxed().toList());
    }

    private void says(int number, String day, String title) {
        var subject = new Subject(Subject.Kind.SCENARIO, "s-" + number);
        story.says(subject, "2026-01-01", day, "title", title);
    }

    private List<Integer> ids(String day) throws IOException {
        var ids = new ArrayList<Integer>();
        written(day)
                .forEach(it -> ids.add(Integer.valueOf(it.path("id").stringValue().substring(2))));
        return ids;
    }

    private List<String> titles(String day) throws IOException {
        var titles = new ArrayList<String>();
        written(day)
                .forEach(it ->
                        titles.add(it.path("values").path("title").path("value").stringValue()));
        return titles;
    }

    private JsonNode written(String day) throws IOException {
        var out = new ByteArrayOutputStream();
        var moment = IndexedStory.moment(day, story.position());
        new StateWriter(index, new Reading(IndexedStory.PROGRAMME, moment, Audience.INTERNAL))
                .write(out);
        return JsonMapper.shared().readTree(out.toByteArray());
    }
}
