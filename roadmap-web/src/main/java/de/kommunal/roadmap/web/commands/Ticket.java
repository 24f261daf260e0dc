package de.kommunal.roadmap.web.commands;

import org.axonframework.commandhandling.CommandMessage;
import org.jspecify.annotations.Nullable;

/** Goes with a command to its handler on this node and brings the receipt back. */
final class Ticket {

    static final String KEY = "ticket";

    private final Order order;
    private @Nullable Receipt receipt;

    Ticket(Order order) {
        this.order = order;
    }

    static @Nullable Ticket of(CommandMessage<?> command) {
        return (Ticket) command.getMetaData().get(KEY);
    }

    Order order() {
        return order;
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
