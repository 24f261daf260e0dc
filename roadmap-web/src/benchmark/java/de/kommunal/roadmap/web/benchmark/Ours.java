package de.kommunal.roadmap.web.benchmark;

import de.kommunal.roadmap.scenario.OrganisationModel;
import de.kommunal.roadmap.scenario.ScenarioCommand.ProposeScenario;
import de.kommunal.roadmap.scenario.ScenarioCommand.RefineScenario;
import de.kommunal.roadmap.scenario.ScenarioId;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.web.commands.Commands;
import de.kommunal.roadmap.web.commands.Order;
import de.kommunal.roadmap.web.commands.Origin;
import de.kommunal.roadmap.web.security.Actor;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;

import java.time.LocalDate;
import java.util.List;

/** The program's own way, without HTTP: order, tree, facts and automations are on. */
final class Ours implements Side {

    /** So many subjects has each writer, so that no history gets very long. */
    static final int SUBJECTS = 20;

    private static final Actor ACTOR = new Actor("projektbuero", "PROJECT_OFFICE");
    private static final Provenance PROVENANCE =
            new Provenance(
                    EffectiveDate.on(LocalDate.of(2026, 2, 18)), List.of(), Publicity.PUBLIC);

    private final Commands commands;
    private final ProgrammeId programme;

    Ours(Roadmap roadmap, int writers) {
        commands = roadmap.bean(Commands.class);
        programme = new ProgrammeId(OwnProgramme.open(roadmap, "benchmark").id());
        for (var writer = 0; writer < writers; writer++) {
            for (var subject = 0; subject < SUBJECTS; subject++) {
                send(proposal(writer, subject));
            }
        }
    }

    ProgrammeId programme() {
        return programme;
    }

    private ProposeScenario proposal(int writer, int subject) {
        return new ProposeScenario(
                programme,
                id(writer, subject),
                "Gemeinsame Gesellschaft",
                null,
                OrganisationModel.HOLDING,
                List.of(LegalForm.GMBH),
                null,
                null,
                PROVENANCE);
    }

    static ScenarioId id(int writer, int number) {
        return new ScenarioId("s-%d-%d".formatted(writer, number % SUBJECTS));
    }

    static String description(int number) {
        return "Fassung %d: die Kreise, die Städte und der Zweckverband bringen ihre Rechenzentren"
                        .formatted(number)
                + " in eine gemeinsame Gesellschaft ein; der Sitz bleibt offen.";
    }

    @Override
    public String name() {
        return "command gateway";
    }

    @Override
    public void write(int writer, int number) {
        send(
                new RefineScenario(
                        programme,
                        id(writer, number),
                        null,
                        description(number),
                        null,
                        "Neuer Stand der Arbeitsgruppe",
                        PROVENANCE));
    }

    private void send(Command command) {
        var request = "r-" + Thread.currentThread().threadId();
        commands.send(new Order(command, null, null, ACTOR, Origin.REST, request, request, null));
    }

    @Override
    public void close() {}
}
