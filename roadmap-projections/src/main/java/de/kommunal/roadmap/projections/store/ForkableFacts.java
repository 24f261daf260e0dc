package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.reading.NotReadableYet;
import de.kommunal.roadmap.reading.RecordedEvent;

import java.util.function.Supplier;

/** Facts beside which others can be laid, to be read together and forgotten. */
public interface ForkableFacts {

    /**
     * The facts as they are once they cover the position; what is recorded later is not in them.
     *
     * @throws NotReadableYet if they do not cover it in time
     */
    Branch branch(long atLeast);

    /** Facts as they were at one position, and what was added to them since. */
    interface Branch {

        /** The position of the log at which it begins. */
        long position();

        /** Adds what the event says; events come in the order of their positions. */
        void add(RecordedEvent event);

        /** Does the work; whatever it reads on this thread, it reads from here. */
        <T> T reading(Supplier<T> work);
    }
}
