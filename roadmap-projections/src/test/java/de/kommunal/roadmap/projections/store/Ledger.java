package de.kommunal.roadmap.projections.store;

import static java.util.Objects.requireNonNull;

import de.kommunal.roadmap.audit.AppendTerms;
import de.kommunal.roadmap.projections.store.LedgerEvent.EntryAdded;
import de.kommunal.roadmap.projections.store.LedgerEvent.LedgerOpened;
import de.kommunal.roadmap.shared.RecordAggregate;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The smallest aggregate that can do to the store whatever has to be tried. */
@Aggregate(cache = RecordAggregate.KEPT_IN)
class Ledger {

    /** How often a ledger was told that it was opened, by its id. */
    static final Map<String, Integer> TOLD = new ConcurrentHashMap<>();

    record OpenLedger(@TargetAggregateIdentifier String ledger) {}

    record AddEntries(@TargetAggregateIdentifier String ledger, List<String> notes) {}

    record ChangeCurrency(@TargetAggregateIdentifier String ledger, String currency) {}

    record AddEntryDecidedAt(@TargetAggregateIdentifier String ledger, long position) {}

    /** Decided also on another ledger, which had one event in an era. */
    record AddEntryAfterReading(@TargetAggregateIdentifier String ledger, String other, long era) {}

    record AddEntryAndFail(@TargetAggregateIdentifier String ledger) {}

    record AddEntryAndRefuse(@TargetAggregateIdentifier String ledger) {}

    record AddEntryWithNumberAsMetadata(@TargetAggregateIdentifier String ledger) {}

    /** Null until the first event: the framework stores anything else as the identifier. */
    @AggregateIdentifier private @Nullable String id;

    private @Nullable String currency;

    Ledger() {}

    @CommandHandler
    Ledger(OpenLedger command) {
        AggregateLifecycle.apply(new LedgerOpened(command.ledger(), "EUR"));
    }

    @CommandHandler
    @Nullable String handle(AddEntries command) {
        command.notes().forEach(this::add);
        return currency;
    }

    @CommandHandler
    void handle(ChangeCurrency command) {
        AggregateLifecycle.apply(new LedgerOpened(command.ledger(), command.currency()));
    }

    @CommandHandler
    void handle(AddEntryDecidedAt command) {
        AppendTerms.decidedAt(command.position());
        add("decided at " + command.position());
    }

    @CommandHandler
    void handle(AddEntryAfterReading command, AggregateFreshness freshness) {
        freshness.give(command.other(), 0, command.era());
        add("after " + command.other());
    }

    @CommandHandler
    void handle(AddEntryAndFail command) {
        add("never to be seen");
        CurrentUnitOfWork.get()
                .onPrepareCommit(work -> {
                    throw new IllegalStateException(
                            "after append at " + AppendTerms.lastPosition());
                });
    }

    @CommandHandler
    void handle(AddEntryAndRefuse command) {
        add("never to be seen");
        throw new IllegalStateException("refused in " + currency);
    }

    @CommandHandler
    void handle(AddEntryWithNumberAsMetadata command) {
        AggregateLifecycle.apply(entry("counted"), MetaData.with("count", 7L));
    }

    private void add(String note) {
        AggregateLifecycle.apply(entry(note));
    }

    private EntryAdded entry(String note) {
        return new EntryAdded(
                requireNonNull(id), note, new BigDecimal("12.50"), LocalDate.of(2026, 1, 5));
    }

    @EventSourcingHandler
    void on(LedgerOpened event) {
        id = event.ledger();
        currency = event.currency();
        TOLD.merge(event.ledger(), 1, Integer::sum);
    }
}
