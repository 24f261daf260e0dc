package de.kommunal.roadmap.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class TokenLookupsTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Set<Thread.State> WAITING =
            Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private final ApiToken one = token("one");
    private final ApiToken other = token("other");
    private final Map<String, ApiToken> valid =
            new ConcurrentHashMap<>(Map.of(one.hash(), one, other.hash(), other));
    private final List<Set<String>> asked = Collections.synchronizedList(new ArrayList<>());
    private final Semaphore mayAnswer = new Semaphore(0);
    private final TokenLookups lookups = new TokenLookups(this::query, LONG);
    private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());

    private static ApiToken token(String label) {
        return ApiToken.of(TokenSecret.random(), Role.AUDITOR, label, Instant.EPOCH);
    }

    /** Sees what is valid when it is asked, as a database does. */
    private List<ApiToken> query(Set<String> hashes) {
        var seen = new HashMap<>(valid);
        asked.add(Set.copyOf(hashes));
        mayAnswer.acquireUninterruptibly();
        seen.keySet().retainAll(hashes);
        return List.copyOf(seen.values());
    }

    private <T> CompletableFuture<T> inThread(Supplier<T> task) {
        return CompletableFuture.supplyAsync(
                        task, run -> threads.add(Thread.ofPlatform().daemon().start(run)))
                .orTimeout(30, TimeUnit.SECONDS);
    }

    private CompletableFuture<Boolean> isValid(ApiToken token) {
        return isValid(token, lookups);
    }

    private CompletableFuture<Boolean> isValid(ApiToken token, TokenLookups lookups) {
        return inThread(() -> lookups.find(token.hash()).filter(token::equals).isPresent());
    }

    /** A lookup whose query is under way. */
    private CompletableFuture<Boolean> first(ApiToken token) {
        return first(token, lookups);
    }

    private CompletableFuture<Boolean> first(ApiToken token, TokenLookups lookups) {
        var first = isValid(token, lookups);
        await().until(() -> asked.size() == 1);
        return first;
    }

    private void awaitThatAllWait() {
        await().until(() -> threads.stream().map(Thread::getState).allMatch(WAITING::contains));
    }

    @Test
    void asksInOneQueryForAllWhoComeWhileAnotherIsUnderWay() {
        var unknown = token("unknown");
        var first = first(one);
        var others =
                IntStream.range(0, 9)
                        .mapToObj(number -> isValid(List.of(one, other, unknown).get(number % 3)))
                        .toList();
        awaitThatAllWait();

        mayAnswer.release(2);

        assertThat(first.join()).isTrue();
        assertThat(others)
                .map(CompletableFuture::join)
                .containsExactly(true, true, false, true, true, false, true, true, false);
        assertThat(asked)
                .containsExactly(
                        Set.of(one.hash()), Set.of(one.hash(), other.hash(), unknown.hash()));
    }

    @Test
    void refusesWhoComesAfterTheRevocationAlthoughAQueryOfBeforeIsUnderWay() {
        var before = first(one);
        valid.remove(one.hash());
        var after = isValid(one);
        awaitThatAllWait();

        mayAnswer.release(2);

        assertThat(before.join()).isTrue();
        assertThat(after.join()).isFalse();
    }

    @Test
    void keepsNothing() {
        mayAnswer.release(2);
        assertThat(isValid(one).join()).isTrue();

        valid.remove(one.hash());

        assertThat(isValid(one).join()).isFalse();
    }

    @Test
    void tellsAllWhatWentWrongAndAsksAgain() {
        var fails = new AtomicBoolean(true);
        var failing =
                new TokenLookups(
                        hashes -> {
                            var found = query(hashes);
                            if (fails.get()) {
                                throw new IllegalArgumentException("no connection");
                            }
                            return found;
                        },
                        LONG);
        assertThat(whatAllAreTold(failing))
                .hasSize(4)
                .allSatisfy(told ->
                        assertThat(told)
                                .isInstanceOf(IllegalArgumentException.class)
                                .hasMessage("no connection"));
        fails.set(false);

        mayAnswer.release();

        assertThat(isValid(one, failing).join()).isTrue();
    }

    @Test
    void leavesNobodyWaitingAfterAnError() {
        var failing =
                new TokenLookups(
                        hashes -> {
                            query(hashes);
                            throw new StackOverflowError("of this test");
                        },
                        LONG);

        assertThat(whatAllAreTold(failing))
                .hasSize(4)
                .hasOnlyElementsOfTypes(StackOverflowError.class, IllegalStateException.class);
    }

    /** One, and three that share the next query. */
    private List<Throwable> whatAllAreTold(TokenLookups failing) {
        Supplier<Throwable> told = () -> catchThrowable(() -> failing.find(one.hash()));
        var first = inThread(told);
        await().until(() -> asked.size() == 1);
        var others = Stream.generate(() -> inThread(told)).limit(3).toList();
        awaitThatAllWait();
        mayAnswer.release(2);
        return Stream.concat(Stream.of(first), others.stream())
                .map(CompletableFuture::join)
                .toList();
    }

    @Test
    void waitsForAQueryThatDoesNotEndOnlyForAWhile() {
        var impatient = new TokenLookups(this::query, Duration.ofMillis(10));
        var silent = first(one, impatient);

        var next = isValid(other, impatient);
        await().until(() -> asked.size() == 2);

        mayAnswer.release(2);
        assertThat(silent.join()).isTrue();
        assertThat(next.join()).isTrue();
    }
}
