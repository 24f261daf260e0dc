package de.kommunal.roadmap.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kommunal.roadmap.audit.Head;
import de.kommunal.roadmap.audit.OutdatedDecision;
import de.kommunal.roadmap.audit.StoredEvent;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;

/** What the store promises on every database. */
abstract class StoreContract extends IntegrityContract {

    @Test
    void runsInRealTransactionsWithTokensInTheDatabase() {
        assertThat(context.getBean(TransactionManager.class))
                .isInstanceOf(SpringTransactionManager.class);
        assertThat(context.getBean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
    }

    @Test
    void tellsWhoFollowsTheLogOfEachCommit() throws InterruptedException {
        var token = context.getBean(EventStore.class).createHeadToken();
        try (var stream = context.getBean(EventStore.class).openStream(token)) {
            var awake = new LinkedBlockingQueue<Boolean>();
            stream.setOnAvailableCallback(() -> awake.add(true));

            String ledger = openLedger();

            assertThat(awake.take()).isTrue();
            assertThat(stream.nextAvailable().getPayload())
                    .isEqualTo(opened(ledger, 0).getPayload());
        }
    }

    @Test
    void refusesASecondEventOfTheSameSequence() {
        String ledger = openLedger();
        publish(opened(ledger, 1));
        Head before = log.head();
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> publish(opened(ledger, 1)));
        assertThat(log.head()).isEqualTo(before);
    }

    @Test
    void refusesToCreateAnAggregateTwice() {
        String ledger = openLedger();
        assertThatExceptionOfType(AggregateStreamCreationException.class)
                .isThrownBy(() -> publish(opened(ledger, 0)));
    }

    @Test
    void neverLetsRecordedTimeGoBack() {
        openLedger();
        Instant before = log.head().recordedAt();
        clock.move(Duration.ofDays(-3));
        openLedger();
        assertThat(log.head().recordedAt()).isEqualTo(before);
        clock.move(Duration.ZERO);
        openLedger();
        assertThat(log.head().recordedAt()).isAfterOrEqualTo(before);
    }

    @Test
    void findsThePositionOfATime() {
        openLedger();
        Head first = log.head();
        clock.move(Duration.ofMinutes(5));
        openLedger();
        clock.move(Duration.ZERO);
        Head second = log.head();
        assertThat(log.positionAt(first.recordedAt())).isEqualTo(first.position());
        assertThat(log.positionAt(second.recordedAt().minusMillis(1))).isEqualTo(first.position());
        assertThat(log.positionAt(Instant.MAX)).isEqualTo(second.position());
        assertThat(log.positionAt(second.recordedAt().plusNanos(1))).isEqualTo(second.position());
        assertThat(log.positionAt(Instant.EPOCH)).isZero();
    }

    @Test
    void storesNothingOfATransactionOneOfWhoseEventsCannotBeStored() {
        String ledger = openLedger();
        Head before = log.head();
        assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(() -> publish(opened(ledger, 1), opened("x".repeat(300), 0)));
        assertThat(log.head()).isEqualTo(before);
        assertThat(log.read(before.position(), 10)).isEmpty();
    }

    @Test
    void storesNothingOfACommandThatFailsAfterItsAppend() {
        String ledger = openLedger();
        Head before = log.head();
        assertThatIllegalStateException()
                .isThrownBy(() -> sendAlone(new Ledger.AddEntryAndFail(ledger)))
                .withMessageContaining("[" + (before.position() + 1) + "]");
        assertThat(log.head()).isEqualTo(before);
        assertThat(log.read(before.position(), 10)).isEmpty();
    }

    @Test
    void remembersNothingOfATransactionThatIsRolledBack() {
        String ledger = openLedger();
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> {
                    addEntries(ledger, "never");
                    addEntries(ledger, "neither");
                    status.setRollbackOnly();
                });

        addEntries(ledger, "the first");

        assertThat(sequences(ledger)).containsExactly(0L, 1L);
    }

    @Test
    void tellsAnAggregateItsHistoryOnce() {
        String ledger = openLedger();

        addEntries(ledger, "one", "two");
        addEntries(ledger, "three");

        assertThat(Ledger.TOLD).containsEntry(ledger, 1);
    }

    @Test
    void tellsAnAggregateItsHistoryAgainAfterAFailureOrAnotherNode() {
        String ledger = openLedger();

        assertThatThrownBy(() -> sendAlone(new Ledger.AddEntryAndFail(ledger)));
        addEntries(ledger, "one");
        assertThat(Ledger.TOLD).containsEntry(ledger, 2);

        publish(event(ledger, 2, new LedgerEvent.LedgerOpened(ledger, "CHF")));
        assertThat(commands.<String>sendAndWait(new Ledger.AddEntries(ledger, List.of("two"))))
                .isEqualTo("CHF");
    }

    @Test
    void goesOnBehindWhatWasAppendedPastTheAggregate() {
        String ledger = openLedger();
        addEntries(ledger, "here");
        publish(opened(ledger, 2));

        addEntries(ledger, "here once more");

        assertThat(sequences(ledger)).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void recordsNothingOnAStateThatAnotherNodeHasOvertakenAndGoesOnBehindIt() {
        String ledger = openLedger();
        addEntries(ledger, "here");
        addEntries(ledger, "here again");
        appendAtAnotherNode(opened(ledger, 3));

        assertThatExceptionOfType(OutdatedDecision.class)
                .isThrownBy(() -> addEntries(ledger, "here once more"));
        addEntries(ledger, "here once more");

        assertThat(sequences(ledger)).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(isIntact()).isTrue();
    }

    /** The other node's event may be what would have the command accepted. */
    @Test
    void refusesNothingOnAStateThatAnotherNodeHasOvertaken() {
        String ledger = openLedger();
        addEntries(ledger, "here");
        appendAtAnotherNode(event(ledger, 2, new LedgerEvent.LedgerOpened(ledger, "CHF")));

        assertThatExceptionOfType(OutdatedDecision.class)
                .isThrownBy(() -> commands.sendAndWait(new Ledger.AddEntryAndRefuse(ledger)));
        assertThatIllegalStateException()
                .isThrownBy(() -> commands.sendAndWait(new Ledger.AddEntryAndRefuse(ledger)))
                .withMessage("refused in CHF");
    }

    @Test
    void answersNothingOnAStateThatAnotherNodeHasOvertaken() {
        String ledger = openLedger();
        addEntries(ledger, "here");
        appendAtAnotherNode(event(ledger, 2, new LedgerEvent.LedgerOpened(ledger, "CHF")));

        assertThatExceptionOfType(OutdatedDecision.class).isThrownBy(() -> addEntries(ledger));
        assertThat(commands.<String>sendAndWait(new Ledger.AddEntries(ledger, List.of())))
                .isEqualTo("CHF");
    }

    @Test
    void noticesAnotherNodeThatWasFollowedByThisOneElsewhere() {
        String ledger = openLedger();
        addEntries(ledger, "here");
        appendAtAnotherNode(opened(ledger, 2));
        // this node is the last to append once more
        openLedger();
        openLedger();

        addEntries(ledger, "here once more");

        assertThat(sequences(ledger)).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void recordsNothingOnAnotherRecordThatAnotherNodeHasOvertaken() {
        String ledger = openLedger();
        String other = openLedger();
        var freshness = context.getBean(AggregateFreshness.class);
        var era = freshness.era();
        commands.sendAndWait(new Ledger.AddEntryAfterReading(ledger, other, era));
        appendAtAnotherNode(opened(other, 1));
        // this node has noticed, and is the last to append
        openLedger();

        assertThat(freshness.era()).isNotEqualTo(era);
        assertThatExceptionOfType(OutdatedDecision.class)
                .isThrownBy(() ->
                        commands.sendAndWait(new Ledger.AddEntryAfterReading(ledger, other, era)));
        assertThat(sequences(ledger)).containsExactly(0L, 1L);
    }

    @Test
    void keepsTheOrderWhereAnotherNodeHasMovedTheEndOfTheLog() {
        String ledger = openLedger();
        var before = log.head().position();
        for (var i = 0; i < 3; i++) {
            addEntries(ledger, "here");
            appendAsAnEarlierRelease(
                    event("ledger-" + UUID.randomUUID(), 0, new OldLedgerEvent.LedgerOpened("x")));
        }

        assertThat(log.head().position()).isEqualTo(before + 6);
        assertThat(isIntact()).isTrue();
    }

    private List<Long> sequences(String ledger) {
        return store.readEvents(ledger)
                .asStream()
                .<Long>map(DomainEventMessage::getSequenceNumber)
                .toList();
    }

    @Test
    void refusesADecisionThatSomethingHasOvertaken() {
        String ledger = openLedger();
        long position = log.head().position();
        commands.sendAndWait(new Ledger.AddEntryDecidedAt(ledger, position));
        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(
                        () -> commands.sendAndWait(new Ledger.AddEntryDecidedAt(ledger, position)))
                .withMessageContaining("position " + position);
        assertThat(log.head().position()).isEqualTo(position + 1);
    }

    @Test
    void takesOnlyTextAsMetadata() {
        String ledger = openLedger();
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> commands.sendAndWait(new Ledger.AddEntryWithNumberAsMetadata(ledger)))
                .withMessageContaining("count");
    }

    @Test
    void takesOnlyEventsThatAreRegistered() {
        String ledger = openLedger();
        assertThatExceptionOfType(SerializationException.class)
                .isThrownBy(() -> publish(event(ledger, 1, "just a text")));
        assertThat(isIntact()).isTrue();
    }

    @Test
    void showsTheLiveEventAsItIsReadBack() {
        var live = new ArrayList<EventMessage<?>>();
        try (var subscription = store.subscribe(live::addAll)) {
            assertThat(subscription).isNotNull();
            String ledger = openLedger();
            addEntries(ledger, "with an ümlaut", "second");
            List<? extends DomainEventMessage<?>> read =
                    store.readEvents(ledger).asStream().toList();
            assertThat(live).hasSameSizeAs(read);
            for (int i = 0; i < live.size(); i++) {
                assertSame(live.get(i), read.get(i));
            }
        }
    }

    private static void assertSame(EventMessage<?> live, DomainEventMessage<?> read) {
        assertThat(read.getPayload()).isEqualTo(live.getPayload());
        assertThat(read.getTimestamp()).isEqualTo(live.getTimestamp());
        assertThat(read.getMetaData()).isEqualTo(live.getMetaData());
        assertThat(read.getIdentifier()).isEqualTo(live.getIdentifier());
    }

    @Test
    void readsAnEarlierRevisionInTodaysShape() {
        String ledger = "ledger-" + UUID.randomUUID();
        long position = log.head().position();
        appendAsAnEarlierRelease(event(ledger, 0, new OldLedgerEvent.LedgerOpened(ledger)));
        String currency = commands.sendAndWait(new Ledger.AddEntries(ledger, List.of()));
        assertThat(currency).isEqualTo("DEM");
        StoredEvent stored = log.read(position, 1).getFirst();
        assertThat(stored.revision()).isEqualTo("1");
        assertThat(context.getBean(EventDecoder.class).decode(List.of(stored)).getFirst())
                .extracting(DomainEventMessage::getPayload)
                .isEqualTo(new LedgerEvent.LedgerOpened(ledger, "DEM"));
    }

    @Test
    void keepsTheTokenOfAReplay() {
        TokenStore tokens = context.getBean(TokenStore.class);
        TrackingToken token =
                ReplayToken.createReplayToken(
                        new GlobalSequenceTrackingToken(42), new GlobalSequenceTrackingToken(7));
        TransactionManager transactions = context.getBean(TransactionManager.class);
        transactions.executeInTransaction(
                () -> tokens.initializeTokenSegments("replaying", 1, token));
        assertThat(transactions.fetchInTransaction(() -> tokens.fetchToken("replaying", 0)))
                .isEqualTo(token);
    }

    @Test
    void isAppendOnly() {
        openLedger();
        for (String change :
                List.of("update domain_event set type = 'x'", "delete from domain_event")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("append-only");
        }
    }
}
