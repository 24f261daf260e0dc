package de.kommunal.roadmap.web.commands;

import de.kommunal.roadmap.audit.AppendTerms;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;

/**
 * Has the receipt of a command stored along with its events. As a bean it is put on the command bus
 * by the framework's own configuration.
 */
@Component
class ReceiptInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final Clock clock;

    ReceiptInterceptor(Clock clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable Object handle(
            UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        var ticket = Ticket.of(work.getMessage());
        if (ticket != null && !ticket.isInBatch()) {
            var order = ticket.order();
            var once = order.once();
            if (once != null) {
                AppendTerms.store(
                        ReceiptTable.row(
                                order,
                                once,
                                clock.instant(),
                                appended -> receipt(order, appended)));
            }
            AppendTerms.shareAppend();
            // runs after the append
            work.onCommit(committing -> ticket.fill(receipt(order, AppendTerms.appended())));
        }
        return chain.proceed();
    }

    private static Receipt receipt(Order order, List<AppendTerms.Appended> appended) {
        var last = appended.getLast();
        return new Receipt(order.command().subject().id(), last.sequence() + 1, last.position());
    }
}
