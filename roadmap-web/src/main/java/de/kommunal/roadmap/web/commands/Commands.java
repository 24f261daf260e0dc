package de.kommunal.roadmap.web.commands;

import de.kommunal.roadmap.audit.Durability;
import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.OutdatedDecision;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Sends commands and answers with the receipt once their events are durable. */
@Component
public class Commands {

    private static final int TRIES = 6;
    private static final Duration READ_SIDE = Duration.ofSeconds(5);

    private final CommandGateway gateway;
    private final Records records;
    private final EventLog log;
    private final RecentSubjects recent;
    private final ReceiptTable receipts;
    private final Durability durability;
    private final CommandTimes times;
    private final Clock clock;
    private final AtomicLong lastPosition = new AtomicLong();

    Commands(
            CommandGateway gateway,
            Records records,
            EventLog log,
            RecentSubjects recent,
            ReceiptTable receipts,
            Durability durability,
            CommandTimes times,
            Clock clock) {
        this.gateway = gateway;
        this.records = records;
        this.log = log;
        this.recent = recent;
        this.receipts = receipts;
        this.durability = durability;
        this.times = times;
        this.clock = clock;
    }

    /** The last position that this node has written. */
    public long lastPosition() {
        return lastPosition.get();
    }

    /**
     * Sends the command. A repeated order with the same key gets the first one's receipt.
     *
     * @throws RuntimeException what the command's handler throws, {@link UnknownReferences}, {@link
     *     UnknownProgramme}, {@link KeyUsedOtherwise}
     */
    public Receipt send(Order order) {
        return times.observe(order.command(), outcome -> send(order, outcome));
    }

    private Receipt send(Order order, CommandTimes.Outcome outcome) {
        var earlier = earlierReceipt(order);
        if (earlier.isPresent()) {
            outcome.repeated();
            durability.awaitDurable();
            return earlier.get();
        }
        refuseUnknown(order.command(), Set.of());
        var receipt = sendWithRetries(order);
        acknowledge(List.of(order), receipt.position());
        return receipt;
    }

    /** To be called after the commit: from here on the orders may be answered. */
    void acknowledge(List<Order> orders, long position) {
        durability.awaitDurable();
        lastPosition.accumulateAndGet(position, Math::max);
        orders.forEach(o -> recent.add(o.command().programme(), o.command().subject()));
    }

    private Receipt sendWithRetries(Order order) {
        for (var attempt = 1; ; attempt++) {
            try {
                return sendOnce(order);
            } catch (DuplicateKeyException e) {
                // the same order was under way at the same time: its receipt is there now
                var earlier = earlierReceipt(order);
                if (earlier.isPresent()) {
                    return earlier.get();
                }
                if (attempt == TRIES) {
                    throw e;
                }
            } catch (OutdatedDecision e) {
                // the expected version, too, was compared with what is not so any more
                if (attempt == TRIES) {
                    throw e;
                }
            } catch (ConcurrencyException e) {
                if (order.expectedVersion() != null || attempt == TRIES) {
                    return earlierReceiptOr(order, e);
                }
                pause(attempt);
            } catch (RuntimeException e) {
                return earlierReceiptOr(order, e);
            }
        }
    }

    /** What an order is refused for may be what the same order has recorded at the same time. */
    private Receipt earlierReceiptOr(Order order, RuntimeException e) {
        if (CommandTimes.isRefusal(e)) {
            var earlier = earlierReceipt(order);
            if (earlier.isPresent()) {
                return earlier.get();
            }
        }
        throw e;
    }

    private Receipt sendOnce(Order order) {
        var ticket = new Ticket(order, false);
        dispatch(ticket);
        return ticket.receipt();
    }

    /** Has the command handled, in the current unit of work if there is one. */
    void dispatch(Ticket ticket) {
        var order = ticket.order();
        gateway.sendAndWait(
                OrderMessage.of(order, LocalDate.now(clock))
                        .andMetaData(Map.of(Ticket.KEY, ticket)));
    }

    private Optional<Receipt> earlierReceipt(Order order) {
        var once = order.once();
        if (once == null) {
            return Optional.empty();
        }
        return receipts.find(order.keeper(), once.key())
                .map(entry -> {
                    if (!entry.requestHash().equals(once.requestHash())) {
                        throw new KeyUsedOtherwise(once.key());
                    }
                    return entry.receipt();
                });
    }

    /**
     * @param sameBatch subjects that commands before this one in its transaction are about
     */
    void refuseUnknown(Command command, Set<Subject> sameBatch) {
        ReferenceCheck.refuseUnknown(
                command, (sent, references) -> unknown(sent, references, sameBatch));
    }

    /** Nothing recorded ever disappears, so only a miss has to wait for the read side. */
    private List<Reference> unknown(
            Command command, List<Reference> references, Set<Subject> sameBatch) {
        var others = references.stream().filter(r -> !sameBatch.contains(r.subject())).toList();
        var missing = missing(command, others);
        if (missing.isEmpty()) {
            return missing;
        }
        records.await(log.head().position(), READ_SIDE);
        return missing(command, missing);
    }

    private List<Reference> missing(Command command, List<Reference> references) {
        return references.stream()
                .filter(r -> !recent.contains(command.programme(), r.subject()))
                .filter(r -> !records.exists(command.programme(), r.subject()))
                .toList();
    }

    private static void pause(int attempt) {
        LockSupport.parkNanos(
                Duration.ofMillis(ThreadLocalRandom.current().nextLong(10, 40L * attempt + 11))
                        .toNanos());
    }
}
