package de.kommunal.roadmap.web.witness;

import org.jspecify.annotations.Nullable;

/** There is no time stamp to be believed; the message says why, for people. */
final class NotStamped extends Exception {

    private static final long serialVersionUID = 1L;

    NotStamped(String reason) {
        super(reason);
    }

    NotStamped(String reason, Throwable cause) {
        super(reason + ": " + message(cause), cause);
    }

    private static @Nullable String message(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
