package de.kommunal.roadmap.web.commands;

/** The idempotency key was used before, for a request that said something else. */
public final class KeyUsedOtherwise extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyUsedOtherwise(String key) {
        super("The key \"" + key + "\" was used for another request.");
    }
}
