package de.kommunal.roadmap.audit.verifier;

/** Something is not what it claims to be; the message says what, for people. */
public final class NotVerified extends Exception {

    private static final long serialVersionUID = 1L;

    NotVerified(String message) {
        super(message);
    }

    NotVerified(IllegalArgumentException unreadable) {
        super(unreadable.getMessage(), unreadable);
    }
}
