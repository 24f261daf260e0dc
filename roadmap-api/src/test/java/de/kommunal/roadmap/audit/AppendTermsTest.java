package de.kommunal.roadmap.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;

class AppendTermsTest {

    @Test
    void areSharedWithTheRootUnitOfWorkAndTheEarliestDecisionCounts() {
        UnitOfWork<?> root = DefaultUnitOfWork.startAndGet(null);
        UnitOfWork<?> nested = DefaultUnitOfWork.startAndGet(null);
        AppendTerms.decidedAt(17);
        AppendTerms.decidedAt(19);
        nested.commit();
        assertThat(root.resources()).containsEntry(AppendTerms.DECIDED_AT, 17L);
        root.commit();
    }

    @Test
    void areEmptyWithoutAUnitOfWorkAndWithoutAnAppend() {
        assertThat(AppendTerms.lastPosition()).isEmpty();
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        assertThat(AppendTerms.lastSequence()).isEmpty();
        assertThat(AppendTerms.lastRecordedAt()).isEmpty();
        work.rollback();
    }
}
