package de.kommunal.roadmap.shared;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * What all aggregates share: the identifier, and the refusal of changes to a version that the
 * sender had not seen. The version of a subject is the number of its events.
 */
public abstract class RecordAggregate {

    /** Metadata of a command: the version that its sender saw; absent if any version will do. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    /** Name of the bean that keeps the aggregates of the last commands: every one names it. */
    public static final String KEPT_IN = "knownAggregates";

    // Axon reads it to know whose events are applied
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private @Nullable String identifier;

    private boolean voided;

    @CommandHandlerInterceptor
    void refuseStaleVersion(
            Command command, @MetaDataValue(EXPECTED_VERSION) @Nullable String expected) {
        refuseOtherVersion(expected);
    }

    /**
     * Throws {@link StaleVersion} unless the aggregate has this version, and {@link Refusal} if it
     * was voided. For those who load an aggregate and act on it themselves: no command reaches it
     * then.
     *
     * @param expected null if any version will do
     */
    public final void refuseOtherVersion(@Nullable String expected) {
        if (voided) {
            throw new Refusal(
                    Rule.B4,
                    "The record was voided as a whole. Void the voiding, or record it anew under"
                            + " another id.");
        }
        // absent for a subject that the command may create
        var last = Optional.<Long>ofNullable(AggregateLifecycle.getVersion());
        var current = last.orElse(-1L) + 1;
        if (expected != null && Long.parseLong(expected) != current) {
            throw new StaleVersion(Long.parseLong(expected), current);
        }
    }

    /** An aggregate is told of it only where it is all that is left of the history. */
    @EventSourcingHandler
    void on(SubjectVoided event) {
        identifiedBy(event.target(), event.programme());
        voided = true;
    }

    /** Keeps the identifier; an aggregate calls it for the event that creates it. */
    protected final void identifiedBy(Subject subject, ProgrammeId programme) {
        identifier = subject.aggregateIn(programme);
    }
}
