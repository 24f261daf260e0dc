package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.shared.OneAtATime;

/** The embedded database lets only one node in. */
final class OnlyNode implements OneAtATime {

    @Override
    public boolean run(String work, Runnable task) {
        task.run();
        return true;
    }

    @Override
    public void await(String work, Runnable task) {
        task.run();
    }
}
