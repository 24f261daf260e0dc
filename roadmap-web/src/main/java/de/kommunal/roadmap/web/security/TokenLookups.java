package de.kommunal.roadmap.web.security;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lets requests that come at the same time ask for their tokens in one query. Who comes while a
 * query is under way gathers for the next and is never answered by that one: a token that was
 * revoked before its request came is refused. Nothing is kept, and nobody waits for company.
 */
final class TokenLookups {

    private final Function<Set<String>, List<ApiToken>> query;
    private final Duration patience;
    private final ReentrantLock turn = new ReentrantLock();
    private Group gathering = new Group();

    private static final class Group {

        private final Set<String> hashes = new HashSet<>();
        private final CompletableFuture<Map<String, ApiToken>> found = new CompletableFuture<>();
    }

    /**
     * @param query finds the valid ones among these hashes
     * @param patience after it, the query before is not waited for any longer: it may be one whose
     *     answer never comes
     */
    TokenLookups(Function<Set<String>, List<ApiToken>> query, Duration patience) {
        this.query = query;
        this.patience = patience;
    }

    /**
     * @return empty if it is not valid
     * @throws RuntimeException what the query threw
     */
    Optional<ApiToken> find(String hash) {
        Group group;
        boolean isFirst;
        synchronized (this) {
            group = gathering;
            isFirst = group.hashes.isEmpty();
            group.hashes.add(hash);
        }
        if (isFirst) {
            ask(group);
        }
        try {
            return Optional.ofNullable(group.found.join().get(hash));
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }

    private void ask(Group group) {
        var isOurTurn = waitForTurn();
        try {
            group.found.complete(
                    query.apply(close(group)).stream()
                            .collect(Collectors.toMap(ApiToken::hash, token -> token)));
        } catch (RuntimeException e) {
            group.found.completeExceptionally(e);
        } finally {
            // an error ends this thread's work, and tells the others nothing
            group.found.completeExceptionally(
                    new IllegalStateException("whether the token is valid is not known"));
            if (isOurTurn) {
                turn.unlock();
            }
        }
    }

    private boolean waitForTurn() {
        try {
            return turn.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** From now on, nobody joins it. */
    private synchronized Set<String> close(Group group) {
        gathering = new Group();
        return group.hashes;
    }
}
