package de.kommunal.roadmap.projections.store;

import org.axonframework.common.transaction.Transaction;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Knows of a unit of work whether it has begun its transaction, or takes part in one that somebody
 * else has begun and may yet roll back.
 */
final class OwnTransactions extends SpringTransactionManager {

    private static final String IS_OWN = OwnTransactions.class.getName();

    OwnTransactions(PlatformTransactionManager transactions) {
        super(transactions);
    }

    @Override
    public Transaction startTransaction() {
        var isOwn = !TransactionSynchronizationManager.isActualTransactionActive();
        var transaction = super.startTransaction();
        // the first one of a unit of work is its own; others within it take part in that
        CurrentUnitOfWork.ifStarted(work -> work.resources().putIfAbsent(IS_OWN, isOwn));
        return transaction;
    }

    static boolean isOwn(UnitOfWork<?> work) {
        return Boolean.TRUE.equals(work.resources().get(IS_OWN));
    }
}
