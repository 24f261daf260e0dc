package de.kommunal.roadmap.web.commands;

import de.kommunal.roadmap.audit.AppendTerms;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;

/**
 * Writes the receipt of a command in the command's own transaction. As a bean it is put on the
 * command bus by the framework's own configuration.
 */
@Component
class ReceiptInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final ReceiptTable receipts;
    private final Clock clock;

    ReceiptInterceptor(ReceiptTable receipts, Clock clock) {
        this.receipts = receipts;
        this.clock = clock;
    }

    @Override
    public @Nullable Object handle(
            UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        var ticket = Ticket.of(work.getMessage());
        if (ticket != null && !ticket.isInBatch()) {
            var order = ticket.order();
            var once = order.once();
            var subject = order.command().subject().id();
            if (once != null) {
                receipts.take(order.keeper(), once, subject, clock.instant());
            }
            // runs after the append and before the transaction's commit
            work.onCommit(committing -> {
                var receipt = receipt(subject);
                if (once != null) {
                    receipts.complete(order.keeper(), once.key(), receipt);
                }
                ticket.fill(receipt);
            });
        }
        return chain.proceed();
    }

    private static Receipt receipt(String subject) {
        return new Receipt(
                subject,
                AppendTerms.lastSequence().orElseThrow() + 1,
                AppendTerms.lastPosition().orElseThrow());
    }
}
