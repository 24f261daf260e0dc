package de.kommunal.roadmap.reading;

/** The read side did not get as far as the log within the time that a reader waits. */
public final class NotReadableYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;

    public NotReadableYet(long position) {
        super("position " + position + " can't be read yet");
        this.position = position;
    }

    public long position() {
        return position;
    }
}
