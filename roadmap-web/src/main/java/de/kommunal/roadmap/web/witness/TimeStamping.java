package de.kommunal.roadmap.web.witness;

import de.kommunal.roadmap.audit.SignedCheckpoint;
import de.kommunal.roadmap.audit.SignedCheckpoints;
import de.kommunal.roadmap.shared.OneAtATime;
import de.kommunal.roadmap.web.schedule.Due;
import de.kommunal.roadmap.web.witness.TimeStampStatus.State;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Has new checkpoints stamped, from time to time and on a thread of its own: an authority that is
 * slow or wrong keeps nobody from signing.
 */
@Component
class TimeStamping {

    private static final Logger LOG = LoggerFactory.getLogger(TimeStamping.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    private final SignedCheckpoints checkpoints;
    private final TimeStampTable table;
    private final @Nullable TimeStampAuthority authority;
    private final Duration every;
    private final Clock clock;
    private final OneAtATime nodes;
    private int failures;
    private volatile @Nullable String problem;
    private final Due next = new Due();

    @Autowired
    TimeStamping(
            SignedCheckpoints checkpoints,
            TimeStampTable table,
            TimeStampSettings settings,
            @Value("${roadmap.audit.timestamps.every:P1D}") Duration every,
            Clock clock,
            OneAtATime nodes) {
        this(checkpoints, table, settings.authority(), every, clock, nodes);
    }

    TimeStamping(
            SignedCheckpoints checkpoints,
            TimeStampTable table,
            @Nullable TimeStampAuthority authority,
            Duration every,
            Clock clock,
            OneAtATime nodes) {
        this.checkpoints = checkpoints;
        this.table = table;
        this.authority = authority;
        this.every = every;
        this.clock = clock;
        this.nodes = nodes;
    }

    /** Looked at often, because a new checkpoint may be signed at any time. */
    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
    synchronized void stampWhenDue() {
        var now = clock.instant();
        var asked = authority;
        if (asked != null && next.isDue(now)) {
            // each stamp costs money with some authorities
            nodes.run("time-stamps", () -> stampIfDue(asked, now));
        }
    }

    private void stampIfDue(TimeStampAuthority asked, Instant now) {
        try {
            var last = table.latest();
            var newest = checkpoints.latest();
            boolean due =
                    newest.isPresent()
                            && last.stream()
                                    .allMatch(it ->
                                            it.size() != newest.get().size() && !isRecent(it, now));
            if (due) {
                stamp(asked, newest.get());
                next.after(every, now);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (NotStamped | DataAccessException e) {
            failed(now, e);
        }
    }

    /**
     * By the clocks of two machines, of which ours may be behind. One that is further off than the
     * time between two stamps says nothing; then only what this node has stamped itself counts.
     */
    private boolean isRecent(TimeStamp last, Instant now) {
        return Duration.between(last.stampedAt(), now).abs().compareTo(every) < 0;
    }

    private void stamp(TimeStampAuthority asked, SignedCheckpoint checkpoint)
            throws NotStamped, InterruptedException {
        var stamp = asked.stamp(checkpoint);
        table.add(stamp);
        failures = 0;
        problem = null;
        LOG.info("Checkpoint {} is stamped by {}", stamp.size(), stamp.authority());
    }

    private void failed(Instant now, Exception e) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 20));
        next.after(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE, now);
        failures++;
        problem = String.valueOf(e.getMessage());
        LOG.warn("No time stamp, next try at {}: {}", next.next(), problem);
    }

    TimeStampStatus status() {
        var last = table.latest();
        var failing = problem;
        return new TimeStampStatus(
                authority == null ? State.OFF : failing == null ? State.WORKING : State.FAILING,
                last.map(TimeStamp::size).orElse(null),
                last.map(TimeStamp::stampedAt).orElse(null),
                failing,
                failing == null ? null : next.next());
    }
}
