package de.kommunal.roadmap.web.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.rest.ApiProblem;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A set names the record that a command is about by its number, where REST has an event's id. */
class DataSetRecordTest {

    private record Doubt(ProgrammeId programme, String event, Provenance provenance)
            implements Command {

        @Override
        public Subject subject() {
            return Subject.Kind.CORRECTION.named(programme);
        }
    }

    private record Count(ProgrammeId programme, int record, String event, Provenance provenance)
            implements Command {

        @Override
        public Subject subject() {
            return Subject.Kind.CORRECTION.named(programme);
        }
    }

    @Test
    void putsTheIdOfTheEventInPlaceOfTheNumberOfTheRecord() {
        var record = new DataSetRecord(Doubt.class, body("{\"record\": 7}"));

        assertThat(record.earlierRecord()).hasValue(7);
        assertThat(record.about("e-1").body()).isEqualTo(body("{\"event\": \"e-1\"}"));
        assertThat(record.body()).isEqualTo(body("{\"record\": 7}"));
    }

    @Test
    void leavesOtherFieldsOfThatNameAlone() {
        assertThat(new DataSetRecord(Count.class, body("{\"record\": 7}")).earlierRecord())
                .isEmpty();
        assertThat(new DataSetRecord(Doubt.class, body("{\"record\": \"7\"}")).earlierRecord())
                .isEmpty();
        assertThat(new DataSetRecord(Doubt.class, body("{\"event\": \"e\"}")).earlierRecord())
                .isEmpty();
    }

    @Test
    void isOneCommandWithItsFields() {
        for (var content :
                new String[] {"1", "{}", "{\"OpenProgramme\": 1}", "{\"Nothing\": {}}"}) {
            assertThatThrownBy(() -> DataSetRecord.of(JsonMapper.shared().readTree(content)))
                    .isInstanceOf(ApiProblem.class);
        }
    }

    private static ObjectNode body(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }
}
