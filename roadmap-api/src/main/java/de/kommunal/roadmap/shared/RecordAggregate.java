package de.kommunal.roadmap.shared;

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

    // Axon reads it to know whose events are applied
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private @Nullable String identifier;

    @CommandHandlerInterceptor
    void refuseStaleVersion(
            Command command, @MetaDataValue(EXPECTED_VERSION) @Nullable String expected) {
        refuseUnlessInVersion(expected);
    }

    /**
     * The same for a command that its handler brings to the aggregate, past the interceptor.
     *
     * @param expected what the command's metadata say of {@link #EXPECTED_VERSION}
     */
    public final void refuseUnlessInVersion(@Nullable String expected) {
        // absent for a subject that the command may create
        var last = Optional.<Long>ofNullable(AggregateLifecycle.getVersion());
        var current = last.orElse(-1L) + 1;
        if (expected != null && Long.parseLong(expected) != current) {
            throw new StaleVersion(Long.parseLong(expected), current);
        }
    }

    /** Keeps the identifier; an aggregate calls it for the event that creates it. */
    protected final void identifiedBy(Subject subject, ProgrammeId programme) {
        identifier = subject.aggregateIn(programme);
    }
}
