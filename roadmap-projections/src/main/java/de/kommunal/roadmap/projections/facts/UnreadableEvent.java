package de.kommunal.roadmap.projections.facts;

/** The program does not know what an event of the log says. What follows on it has to wait. */
final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;
    private final String reason;

    UnreadableEvent(long position, RuntimeException cause) {
        super("the event at position " + position + " cannot be read", cause);
        this.position = position;
        this.reason = reason(cause);
    }

    /** What it is, in one line. */
    static String reason(Throwable cause) {
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    long position() {
        return position;
    }

    String reason() {
        return reason;
    }
}
