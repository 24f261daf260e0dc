package de.kommunal.roadmap.web.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import java.time.Duration;

/**
 * What is left of a rate, for each key. No more than a fixed number of keys is remembered, however
 * many there are.
 */
final class Buckets {

    static final int MOST = 10_000;

    private final Rate rate;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    Buckets(Rate rate, TimeMeter time) {
        this.rate = rate;
        this.time = time;
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        // one that nobody took from for so long is full anyway, or nearly so
                        .expireAfterAccess(Duration.ofHours(1))
                        .build();
    }

    /**
     * Takes one.
     *
     * @return how long to wait for it; zero if it was there
     */
    Duration take(String key) {
        var probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return Duration.ofNanos(probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill());
    }

    void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    void forget(String key) {
        buckets.invalidate(key);
    }

    long size() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket bucket(String key) {
        return buckets.get(
                key,
                it ->
                        Bucket.builder()
                                .addLimit(rate.bandwidth())
                                .withCustomTimePrecision(time)
                                .build());
    }
}
