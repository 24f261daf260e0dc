package de.kommunal.roadmap.shared;

/** The sender changed a version of a subject that is no longer the current one. */
public final class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long current;

    public StaleVersion(long expected, long current) {
        super("version " + expected + " was expected, the current one is " + current);
        this.current = current;
    }

    public long current() {
        return current;
    }
}
