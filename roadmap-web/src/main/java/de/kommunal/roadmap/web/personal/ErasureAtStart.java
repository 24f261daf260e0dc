package de.kommunal.roadmap.web.personal;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Before anybody reads: what was erased once is not there again. */
@Component
class ErasureAtStart implements SmartInitializingSingleton {

    private final Erasures erasures;

    ErasureAtStart(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public void afterSingletonsInstantiated() {
        erasures.carryOutAll();
    }
}
