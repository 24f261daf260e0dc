package de.kommunal.roadmap.web.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.scenario.ScenarioCommand.ProposeScenario;
import de.kommunal.roadmap.web.commands.AutomaticCommands;
import de.kommunal.roadmap.web.rest.CommandJson;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.GeneratedDataSet;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;

/** What a data set has of a programme, and what it leaves to those who load it. */
@SharedRoadmap
class DataSetExportTest {

    @Test
    void leavesOutWhatTheProgramItselfRecorded(Roadmap roadmap) {
        var office = roadmap.as(Role.PROJECT_OFFICE);
        office.send(
                "POST",
                "/api/programmes/export/data-sets",
                GeneratedDataSet.of("export", 11).yaml(),
                "Content-Type",
                "application/yaml");
        var command =
                CommandJson.MAPPER.readValue(
                        """
                        {"programme": "export", "id": "automatic", "title": "Probe",
                         "model": "HOLDING", "candidateForms": [], "provenance":
                            {"effective": "2026", "sources": [], "publicity": "PUBLIC"}}
                        """,
                        ProposeScenario.class);
        var receipt =
                roadmap.bean(AutomaticCommands.class).send(command, "probe", "export", null, null);

        var exported =
                office.get(
                                "/api/programmes/export/data-set",
                                "Roadmap-Position",
                                Long.toString(receipt.position()))
                        .json();

        assertThat(office.get("/api/programmes/export/scenarios").json().path("items")).hasSize(1);
        assertThat(exported.path("records")).hasSize(11);
        assertThat(exported.toString()).doesNotContain("automatic");
    }
}
