package de.kommunal.roadmap.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.kommunal.roadmap.audit.AppendTerms;
import de.kommunal.roadmap.audit.Head;
import de.kommunal.roadmap.audit.StoredEvent;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What happens in a fork lies behind the log for those in it, and nowhere for all others. */
abstract class ForkContract extends ProofContract {

    @Test
    void laysEventsBehindTheLogAndStoresNone() {
        String ledger = openLedger();
        Head before = log.head();
        var told = new ArrayList<StoredEvent>();
        var fork = new Fork(before, told::addAll);

        fork.hold(() -> {
            addEntries(ledger, "first", "second");
            assertThat(log.head().position()).isEqualTo(before.position() + 2);
            List<StoredEvent> behind = log.read(before.position(), 10);
            assertThat(behind).isEqualTo(told);
            assertThat(behind)
                    .extracting(StoredEvent::position)
                    .containsExactly(before.position() + 1, before.position() + 2);
            assertThat(behind).extracting(StoredEvent::sequence).containsExactly(1L, 2L);
            assertThat(behind).allMatch(e -> e.leafHash().equals(e.leaf().hash()));
            assertThat(log.find(behind.getLast().eventId())).contains(behind.getLast());
            assertThat(log.ofAggregate(ledger)).hasSize(3);
            assertThat(log.positionAt(behind.getLast().recordedAt()))
                    .isEqualTo(before.position() + 2);
            return true;
        });

        assertThat(told).hasSize(2);
        assertThat(log.head()).isEqualTo(before);
        assertThat(log.read(before.position(), 10)).isEmpty();
        assertThat(log.find(told.getFirst().eventId())).isEmpty();
        assertThat(log.ofAggregate(ledger)).hasSize(1);
        assertThat(isIntact()).isTrue();
    }

    @Test
    void readsInPagesFromTheLogIntoTheFork() {
        String ledger = openLedger();
        long base = log.head().position();

        new Fork(log.head(), events -> {})
                .hold(() -> {
                    addEntries(ledger, "a", "b", "c");
                    assertThat(log.read(base - 1, 2))
                            .extracting(StoredEvent::position)
                            .containsExactly(base, base + 1);
                    assertThat(log.read(base + 1, 2))
                            .extracting(StoredEvent::position)
                            .containsExactly(base + 2, base + 3);
                    return true;
                });
    }

    @Test
    void letsAggregatesDecideOnWhatWasRecordedInIt() {
        String ledger = "ledger-" + UUID.randomUUID();

        new Fork(log.head(), events -> {})
                .hold(() -> {
                    commands.sendAndWait(new Ledger.OpenLedger(ledger));
                    assertThat(send(new Ledger.AddEntries(ledger, List.of("x")))).isEqualTo("EUR");
                    assertThat(store.lastSequenceNumberFor(ledger)).contains(1L);
                    assertThatExceptionOfType(AggregateStreamCreationException.class)
                            .isThrownBy(() -> commands.sendAndWait(new Ledger.OpenLedger(ledger)));
                    assertThatExceptionOfType(ConcurrencyException.class)
                            .isThrownBy(() -> publish(opened(ledger, 1)));
                    return true;
                });

        assertThat(store.lastSequenceNumberFor(ledger)).isEmpty();
    }

    @Test
    void leavesKeptAggregatesAsTheyAre() {
        String ledger = openLedger();

        new Fork(log.head(), events -> {})
                .hold(() -> send(new Ledger.ChangeCurrency(ledger, "CHF")));

        assertThat(send(new Ledger.AddEntries(ledger, List.of("x")))).isEqualTo("EUR");
    }

    @Test
    void keepsNoAggregateOfAFork() {
        String ledger = openLedger();

        new Fork(log.head(), events -> {})
                .hold(() -> send(new Ledger.ChangeCurrency(ledger, "CHF")));
        publish(opened(ledger, 1));

        assertThat(send(new Ledger.AddEntries(ledger, List.of("x")))).isEqualTo("EUR");
    }

    private @Nullable Object send(Object command) {
        return commands.sendAndWait(command);
    }

    @Test
    void neverLetsRecordedTimeGoBackInAFork() {
        String ledger = openLedger();
        Head before = log.head();
        clock.move(Duration.ofDays(-3));

        new Fork(before, events -> {})
                .hold(() -> {
                    addEntries(ledger, "late");
                    assertThat(log.head().recordedAt()).isEqualTo(before.recordedAt());
                    return true;
                });

        clock.move(Duration.ZERO);
    }

    @Test
    void seesNothingOfWhatOthersRecordMeanwhileAndTheyNothingOfIt() {
        String ledger = openLedger();
        Head before = log.head();

        new Fork(before, events -> {})
                .hold(() -> {
                    addEntries(ledger, "hypothetical");
                    Head seen =
                            elsewhere(() -> {
                                addEntries(ledger, "real");
                                return log.head();
                            });
                    assertThat(seen.position()).isEqualTo(before.position() + 1);
                    addEntries(ledger, "and another");
                    assertThat(notes(ledger)).containsExactly("hypothetical", "and another");
                    assertThat(log.head().position()).isEqualTo(before.position() + 2);
                    assertThat(log.positionAt(before.recordedAt().minusMillis(1)))
                            .isLessThan(before.position());
                    return true;
                });

        assertThat(notes(ledger)).containsExactly("real");
        assertThat(isIntact()).isTrue();
    }

    private List<String> notes(String ledger) {
        return store.readEvents(ledger)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(LedgerEvent.EntryAdded.class::isInstance)
                .map(payload -> ((LedgerEvent.EntryAdded) payload).note())
                .toList();
    }

    @Test
    void refusesADecisionThatSomethingInTheForkHasOvertaken() {
        String ledger = openLedger();
        long position = log.head().position();

        new Fork(log.head(), events -> {})
                .hold(() -> {
                    commands.sendAndWait(new Ledger.AddEntryDecidedAt(ledger, position));
                    assertThatExceptionOfType(ConcurrencyException.class)
                            .isThrownBy(() ->
                                    commands.sendAndWait(
                                            new Ledger.AddEntryDecidedAt(ledger, position)))
                            .withMessageContaining("position " + position);
                    return true;
                });
    }

    @Test
    void forgetsInTheForkWhatACommandHadAppendedThatFails() {
        String ledger = openLedger();
        var told = new ArrayList<StoredEvent>();
        Head before = log.head();

        new Fork(before, told::addAll)
                .hold(() -> {
                    assertThatIllegalStateException()
                            .isThrownBy(
                                    () -> commands.sendAndWait(new Ledger.AddEntryAndFail(ledger)))
                            .withMessageContaining("[" + (before.position() + 1) + "]");
                    assertThat(log.head()).isEqualTo(before);
                    addEntries(ledger, "next");
                    assertThat(log.head().position()).isEqualTo(before.position() + 1);
                    return true;
                });

        assertThat(told).extracting(StoredEvent::position).containsExactly(before.position() + 1);
    }

    @Test
    void storesNothingOfAHypotheticalCommandThatHasLostItsFork() {
        String ledger = openLedger();
        Head before = log.head();
        var command = hypothetical(new Ledger.AddEntries(ledger, List.of("lost")));

        assertThatIllegalStateException()
                .isThrownBy(() -> commands.sendAndWait(command))
                .withMessageContaining("lost its fork");
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        new Fork(before, events -> {})
                                .hold(() -> elsewhere(() -> commands.<Object>sendAndWait(command))))
                .withStackTraceContaining("lost its fork");

        assertThat(log.head()).isEqualTo(before);
    }

    @Test
    void storesNothingOfACommandThatAHypotheticalOneHasSent() {
        String ledger = openLedger();
        Head before = log.head();
        var around = DefaultUnitOfWork.startAndGet(hypothetical("around"));

        var result =
                around.executeWithResult(
                        () -> send(new Ledger.AddEntries(ledger, List.of("within"))));

        assertThat(result.isExceptional()).isTrue();
        assertThat(result.exceptionResult()).hasMessageContaining("lost its fork");
        assertThat(log.head()).isEqualTo(before);
    }

    @Test
    void storesNothingWhileAForkIsOpen() {
        String ledger = openLedger();
        Head before = log.head();

        new Fork(before, events -> {})
                .hold(() -> {
                    assertThatIllegalStateException()
                            .isThrownBy(() -> engine.appendEvents(opened(ledger, 1)))
                            .withMessageContaining("in a fork");
                    return true;
                });

        assertThat(log.head()).isEqualTo(before);
    }

    private static CommandMessage<Object> hypothetical(Object command) {
        return GenericCommandMessage.asCommandMessage(command)
                .withMetaData(Map.of(AppendTerms.HYPOTHETICAL, "true"));
    }

    private static <T> T elsewhere(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().start(task);
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
