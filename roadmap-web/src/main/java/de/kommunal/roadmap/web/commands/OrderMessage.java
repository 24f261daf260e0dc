package de.kommunal.roadmap.web.commands;

import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.RecordAggregate;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;

import java.time.LocalDate;
import java.util.HashMap;

/** An order as its handlers get it. */
final class OrderMessage {

    private OrderMessage() {}

    /**
     * @param recordedOn the day on which it came in
     */
    static CommandMessage<Command> of(Order order, LocalDate recordedOn) {
        var metaData = new HashMap<String, Object>();
        metaData.put(EventContext.ACTOR, order.actor().id());
        metaData.put(EventContext.ROLE, order.actor().role());
        metaData.put(EventContext.ORIGIN, order.origin().name());
        metaData.put(EventContext.REQUEST, order.request());
        metaData.put(EventContext.CORRELATION, order.correlation());
        metaData.put(EventContext.RECORDED_ON, recordedOn.toString());
        if (order.cause() != null) {
            metaData.put(EventContext.CAUSE, order.cause());
        }
        if (order.expectedVersion() != null) {
            metaData.put(RecordAggregate.EXPECTED_VERSION, order.expectedVersion().toString());
        }
        return GenericCommandMessage.<Command>asCommandMessage(order.command())
                .withMetaData(metaData);
    }
}
