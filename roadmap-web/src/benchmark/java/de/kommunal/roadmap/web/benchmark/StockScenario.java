package de.kommunal.roadmap.web.benchmark;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A scenario as one writes it with the framework first. */
class StockScenario {

    /** Read by the framework. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private String id;

    private String description;

    record Propose(@TargetAggregateIdentifier String id, String title) {}

    record Refine(@TargetAggregateIdentifier String id, String description, String reason) {}

    /** A class, as the framework's own serializer knows no records. */
    static class Proposed {
        final String id;
        final String title;

        Proposed(String id, String title) {
            this.id = id;
            this.title = title;
        }
    }

    /** With the texts that are in the other side's event. */
    static class Refined {
        final String programme = "benchmark-1";
        final String id;
        final String description;
        final String reason;
        final String effective = "2026-02-18";
        final String publicity = "PUBLIC";

        Refined(String id, String description, String reason) {
            this.id = id;
            this.description = description;
            this.reason = reason;
        }
    }

    StockScenario() {}

    @CommandHandler
    StockScenario(Propose command) {
        apply(new Proposed(command.id(), command.title()));
    }

    @CommandHandler
    void handle(Refine command) {
        if (!command.description().equals(description)) {
            apply(new Refined(command.id(), command.description(), command.reason()));
        }
    }

    @EventSourcingHandler
    void on(Proposed event) {
        id = event.id;
    }

    @EventSourcingHandler
    void on(Refined event) {
        description = event.description;
    }
}
