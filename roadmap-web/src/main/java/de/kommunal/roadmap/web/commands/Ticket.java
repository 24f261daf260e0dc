package de.kommunal.roadmap.web.commands;

import org.axonframework.commandhandling.CommandMessage;
import org.jspecify.annotations.Nullable;

/** Goes with a command to its handler on this node and brings the receipt back. */
final class Ticket {

    static final String KEY = "ticket";

    private final Order order;
    private final boolean inBatch;
    private @Nullable Receipt receipt;

    Ticket(Order order, boolean inBatch) {
        this.order = order;
        this.inBatch = inBatch;
    }

    static @Nullable Ticket of(CommandMessage<?> command) {
        return (Ticket) command.getMetaData().get(KEY);
    }

    Order order() {
        return order;
    }

    /** True if its transaction has other commands too, whose receipts are written together. */
    boolean isInBatch() {
        return inBatch;
    }

    void fill(Receipt filled) {
        receipt = filled;
    }

    Receipt receipt() {
        if (receipt == null) {
            throw new IllegalStateException(
                    order.command().getClass().getSimpleName() + " was handled without an event");
        }
        return receipt;
    }
}
