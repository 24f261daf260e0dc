package de.kommunal.roadmap.deliberation;

import static de.kommunal.roadmap.shared.Sample.PROGRAMME;
import static de.kommunal.roadmap.shared.Sample.since;

import de.kommunal.roadmap.deliberation.DeliberationCommand.PlanDeliberation;
import de.kommunal.roadmap.deliberation.DeliberationEvent.DeliberationPlanned;
import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.partner.PartnerId;

import java.time.LocalDate;
import java.util.List;

/** The deliberation of the paper of Kreis Coesfeld: 5, 11 and 18 February 2026. */
final class Coesfeld {

    static final DeliberationId DELIBERATION = new DeliberationId("it-muensterland-coesfeld");
    static final PartnerId PARTNER = new PartnerId("kreis-coesfeld");
    static final PaperId PAPER = new PaperId("it-muensterland");
    static final CommitteeId FINANZAUSSCHUSS = new CommitteeId("finanzausschuss-coesfeld");
    static final CommitteeId KREISAUSSCHUSS = new CommitteeId("kreisausschuss-coesfeld");
    static final CommitteeId KREISTAG = new CommitteeId("kreistag-coesfeld");

    static final PlannedStep FINANCE =
            step("finanzausschuss", FINANZAUSSCHUSS, "2026-02-05", StepRole.PRELIMINARY, 1);
    static final PlannedStep ADVICE =
            step("kreisausschuss", KREISAUSSCHUSS, "2026-02-11", StepRole.ADVISORY, 2);
    static final PlannedStep DECISION =
            step("kreistag", KREISTAG, "2026-02-18", StepRole.DECISIVE, 3);

    private Coesfeld() {}

    static PlannedStep step(
            String id, CommitteeId committee, String date, StepRole role, int rank) {
        return new PlannedStep(new StepId(id), committee, LocalDate.parse(date), role, rank);
    }

    static PlanDeliberation plan(PlannedStep... steps) {
        return new PlanDeliberation(
                PROGRAMME,
                DELIBERATION,
                PARTNER,
                PAPER,
                List.of(steps),
                KREISTAG,
                "§ 26 (1) m KrO NRW",
                since("2026-01-15"));
    }

    static DeliberationPlanned planned() {
        return planned(FINANCE, ADVICE, DECISION);
    }

    static DeliberationPlanned planned(PlannedStep... steps) {
        return new DeliberationPlanned(
                PROGRAMME,
                DELIBERATION,
                PARTNER,
                PAPER,
                List.of(steps),
                KREISTAG,
                "§ 26 (1) m KrO NRW",
                since("2026-01-15"));
    }
}
