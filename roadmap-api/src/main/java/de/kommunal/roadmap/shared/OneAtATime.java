package de.kommunal.roadmap.shared;

/**
 * Work that only one of the nodes on a database does at a time. Who is at it may die: then another
 * one can begin within half a minute. On the embedded database there is only one node.
 */
public interface OneAtATime {

    /**
     * Does it here, unless another node is at it.
     *
     * @param work what it is called, the same on all nodes; at most 64 characters
     * @return whether it was done here
     */
    boolean run(String work, Runnable task);

    /** Does it here, as soon as no other node is at it. */
    void await(String work, Runnable task);
}
