package de.kommunal.roadmap.web.commands;

import de.kommunal.roadmap.audit.AppendTerms;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.Reference;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Sends commands within a fork. There is no receipt, nothing becomes durable, and this node does
 * not remember what they are about; outside of a fork the store refuses what comes of them.
 */
@Component
public class HypotheticalCommands {

    private final CommandGateway gateway;
    private final Records records;
    private final Clock clock;

    HypotheticalCommands(CommandGateway gateway, Records records, Clock clock) {
        this.gateway = gateway;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Has the command decided. A key of the order is not looked at.
     *
     * @throws RuntimeException what {@link Commands#send} throws for such an order
     */
    public void send(Order order) {
        ReferenceCheck.refuseUnknown(order.command(), this::missing);
        gateway.sendAndWait(
                OrderMessage.of(order, LocalDate.now(clock))
                        .andMetaData(Map.of(AppendTerms.HYPOTHETICAL, "true")));
    }

    private List<Reference> missing(Command command, List<Reference> references) {
        return references.stream()
                .filter(r -> !records.exists(command.programme(), r.subject()))
                .toList();
    }
}
