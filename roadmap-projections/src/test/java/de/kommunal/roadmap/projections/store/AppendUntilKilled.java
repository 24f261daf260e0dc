package de.kommunal.roadmap.projections.store;

import org.axonframework.commandhandling.gateway.CommandGateway;

import java.util.Map;
import java.util.UUID;

/** Appends with several threads, one event a transaction, and prints each acknowledged one. */
final class AppendUntilKilled {

    private static final int WRITERS = 4;

    private AppendUntilKilled() {}

    public static void main(String[] args) {
        var context = LedgerApplication.start(Map.of("roadmap.data-dir", args[0]));
        var commands = context.getBean(CommandGateway.class);
        for (int i = 0; i < WRITERS; i++) {
            Thread.ofPlatform().start(() -> append(commands));
        }
    }

    private static void append(CommandGateway commands) {
        while (true) {
            String ledger = UUID.randomUUID().toString();
            commands.sendAndWait(new Ledger.OpenLedger(ledger));
            // one write of one line, so that the kill cannot tear it
            System.out.print("ack " + ledger + "\n");
            System.out.flush();
        }
    }
}
