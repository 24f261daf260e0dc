package de.kommunal.roadmap.web.commands;

import de.kommunal.roadmap.audit.AppendTerms;
import de.kommunal.roadmap.shared.DecidedAcrossRecords;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sends many commands in one transaction, so that one lock of the head row and one commit serve all
 * of them. Either all are recorded or none.
 */
@Component
public class CommandBatches {

    private final Commands commands;
    private final ReceiptTable receipts;
    private final TransactionManager transactions;
    private final CommandTimes times;
    private final Clock clock;

    CommandBatches(
            Commands commands,
            ReceiptTable receipts,
            TransactionManager transactions,
            CommandTimes times,
            Clock clock) {
        this.commands = commands;
        this.receipts = receipts;
        this.transactions = transactions;
        this.times = times;
        this.clock = clock;
    }

    private record Batch(int commands) {}

    /** The receipts of those orders that were carried out before, by key. */
    public Map<String, Receipt> earlierReceipts(Collection<Order> orders) {
        var earlier = new HashMap<String, Receipt>();
        orders.stream()
                .collect(
                        Collectors.groupingBy(
                                Order::keeper,
                                Collectors.mapping(CommandBatches::key, Collectors.toSet())))
                .forEach((keeper, keys) ->
                        receipts.find(keeper, keys)
                                .forEach((key, entry) -> earlier.put(key, entry.receipt())));
        return earlier;
    }

    /**
     * Sends orders that were not carried out before. If it throws, nothing is recorded; which order
     * was the reason is found by sending them one by one.
     *
     * @param orders each with a key and without an expected version; none {@link
     *     DecidedAcrossRecords}
     * @throws RuntimeException as {@link Commands#send}, without any tries again
     */
    public List<Receipt> send(List<Order> orders) {
        return times.observeBatch(() -> sendTogether(orders));
    }

    private List<Receipt> sendTogether(List<Order> orders) {
        refuseUnknown(orders);
        var tickets = orders.stream().map(order -> new Ticket(order, true)).toList();
        var work =
                DefaultUnitOfWork.<CommandMessage<?>>startAndGet(
                        new GenericCommandMessage<>(new Batch(orders.size())));
        work.attachTransaction(transactions);
        // runs after the append and before the transaction's commit
        work.onCommit(committing -> {
            fill(tickets);
            receipts.insert(tickets, clock.instant());
        });
        var result =
                work.executeWithResult(() -> {
                    tickets.forEach(commands::dispatch);
                    return orders.size();
                });
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException e
                    ? e
                    : new IllegalStateException(result.exceptionResult());
        }
        commands.acknowledge(orders, tickets.getLast().receipt().position());
        return tickets.stream().map(Ticket::receipt).toList();
    }

    private void refuseUnknown(List<Order> orders) {
        var before = new HashSet<Subject>();
        for (var order : orders) {
            if (order.command() instanceof DecidedAcrossRecords) {
                throw new IllegalArgumentException(
                        "decided alone: " + order.command().getClass().getSimpleName());
            }
            commands.refuseUnknown(order.command(), before);
            before.add(order.command().subject());
        }
    }

    private static void fill(List<Ticket> tickets) {
        var last = new HashMap<Object, AppendTerms.Appended>();
        AppendTerms.appended()
                .forEach(event -> last.put(event.metaData().get(EventContext.REQUEST), event));
        for (var ticket : tickets) {
            var event = last.get(ticket.order().request());
            if (event != null) {
                ticket.fill(
                        new Receipt(
                                ticket.order().command().subject().id(),
                                event.sequence() + 1,
                                event.position()));
            }
        }
    }

    private static String key(Order order) {
        var once = order.once();
        if (once == null) {
            throw new IllegalArgumentException("an order of a batch has a key");
        }
        return once.key();
    }
}
