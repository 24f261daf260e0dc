package de.kommunal.roadmap.projections.store;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * Holds a command to the state that it was decided on where no append does: if it is refused, or
 * does nothing. As a bean it is put on the command bus by the framework's own configuration.
 */
final class FreshnessInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final AggregateFreshness freshness;
    private final LogEventStore store;

    FreshnessInterceptor(AggregateFreshness freshness, LogEventStore store) {
        this.freshness = freshness;
        this.store = store;
    }

    @Override
    public @Nullable Object handle(
            UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        Object result;
        try {
            result = chain.proceed();
        } catch (DataAccessException | ConcurrencyException e) {
            // sent once more, or the database would not answer
            throw e;
        } catch (Exception e) {
            freshness.requireFresh();
            throw e;
        }
        if (!store.hasStaged()) {
            freshness.requireFresh();
        }
        return result;
    }
}
