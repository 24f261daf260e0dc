package de.kommunal.roadmap.projections.facts;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What another thread was asked for. */
final class Arrived {

    private Arrived() {}

    /** Waits for it, and fails as that thread did. */
    static <T> T of(CompletableFuture<T> underWay) {
        try {
            return underWay.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
