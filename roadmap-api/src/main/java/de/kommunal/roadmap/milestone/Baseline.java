package de.kommunal.roadmap.milestone;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.milestone.BaselineCommand.TakeBaseline;
import de.kommunal.roadmap.milestone.BaselineEvent.BaselineTaken;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;

import java.util.List;

/** The plan as it was once. No command changes it. */
@Aggregate(type = "baseline", cache = RecordAggregate.KEPT_IN)
class Baseline extends RecordAggregate {

    Baseline() {}

    Baseline(TakeBaseline command, List<BaselineEntry> entries) {
        apply(
                new BaselineTaken(
                        command.programme(),
                        command.id(),
                        command.name(),
                        command.reason(),
                        entries,
                        command.provenance()));
    }

    @EventSourcingHandler
    void on(BaselineEvent event) {
        switch (event) {
            case BaselineTaken e ->
                    identifiedBy(Subject.Kind.BASELINE.named(e.id()), e.programme());
        }
    }
}
