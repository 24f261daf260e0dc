package de.kommunal.roadmap.milestone;

import de.kommunal.roadmap.audit.AppendTerms;
import de.kommunal.roadmap.milestone.BaselineCommand.TakeBaseline;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.shared.Publicity;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Takes baselines of the plan as it is at the head of the log. */
@Component
class BaselineHandler {

    private final PlanAtHead plans;
    private final Repository<Baseline> baselines;

    BaselineHandler(PlanAtHead plans, Repository<Baseline> baselines) {
        this.plans = plans;
        this.baselines = baselines;
    }

    @CommandHandler
    void take(TakeBaseline command) throws Exception {
        var provenance = command.provenance();
        // a public event says only what the public knows anyway
        var audience =
                provenance.publicity() == Publicity.PUBLIC ? Audience.PUBLIC : Audience.INTERNAL;
        var situation =
                plans.read(
                        MilestoneView.class,
                        command.programme(),
                        provenance.effective().latest(),
                        audience);
        AppendTerms.decidedAt(situation.position());
        var entries =
                situation.views().stream()
                        .map(m ->
                                new BaselineEntry(
                                        new MilestoneId(m.id()), m.plannedDate(), m.state()))
                        .toList();
        baselines.newInstance(() -> new Baseline(command, entries));
    }
}
