package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.Head;
import de.kommunal.roadmap.audit.LogProofs;
import de.kommunal.roadmap.audit.SignedCheckpoint;
import de.kommunal.roadmap.audit.SignedCheckpoints;
import de.kommunal.roadmap.audit.format.Checkpoint;
import de.kommunal.roadmap.audit.format.TreeFrontier;
import de.kommunal.roadmap.shared.OneAtATime;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.schedule.Due;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Signs the log when somebody asks and it has grown, and once a day. It signs nothing that does not
 * continue what it signed before.
 */
@Component
class CheckpointSigner implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointSigner.class);

    /** Looked at every hour, so that no day passes without. */
    private static final Duration DAY = Duration.ofHours(23);

    private final EventLog log;
    private final SignedCheckpoints checkpoints;
    private final LogCheck check;
    private final LogKeys keys;
    private final Clock clock;
    private final OneAtATime nodes;
    private final Duration every;
    private final @Nullable String origin;
    private final Due nextCheck = new Due();
    private volatile @Nullable OwnCheck lastCheck;

    CheckpointSigner(
            EventLog log,
            LogProofs proofs,
            SignedCheckpoints checkpoints,
            Clock clock,
            OneAtATime nodes,
            @Value("${roadmap.data-dir:./data}") Path dataDirectory,
            @Value("${roadmap.audit.keys:}") String keyDirectory,
            @Value("${roadmap.audit.origin:}") String origin,
            @Value("${roadmap.audit.sign-every:PT10S}") Duration every) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.check = new LogCheck(log, proofs);
        this.keys = LogKeys.of(dataDirectory, keyDirectory);
        this.clock = clock;
        this.nodes = nodes;
        this.every = every;
        this.origin = origin;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (checkpoints.latest().isEmpty() && keys.introductions().isEmpty()) {
            LogSigner first = keys.makeFirst(origin, clock.instant());
            LOG.info(
                    "The log is {}, its keys are in {}",
                    first.introduction().origin(),
                    keys.directory());
        }
    }

    /** What a check came to that the program made by itself. */
    record OwnCheck(Instant at, boolean intact) {}

    LogKeys keys() {
        return keys;
    }

    /** The last one since the program started; empty if it is still to come. */
    Optional<OwnCheck> lastCheck() {
        return Optional.ofNullable(lastCheck);
    }

    /**
     * The newest checkpoint: a new one, if there is something new and the last one is old enough.
     *
     * @return empty as long as there are no events
     * @throws ApiProblem if the log is not what was signed
     */
    Optional<SignedCheckpoint> newest() {
        return newest(every);
    }

    /** How long it is until the next one may be signed; not negative. */
    Duration untilNext() {
        Instant now = clock.instant();
        return checkpoints
                .latest()
                .map(SignedCheckpoint::signedAt)
                .filter(at -> !Due.isDue(at, at.plus(every), now))
                .map(at -> Duration.between(now, at.plus(every)))
                .orElse(Duration.ZERO);
    }

    /** Checks the whole log, and signs it if there is anything new. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    void signDaily() {
        Instant now = clock.instant();
        if (nextCheck.isDue(now)) {
            nodes.run("daily-check", () -> checkAndSign(now));
        }
    }

    private void checkAndSign(Instant now) {
        try {
            checkAndSign();
            nextCheck.after(DAY, now);
            lastCheck = new OwnCheck(now, true);
        } catch (RuntimeException e) {
            lastCheck = new OwnCheck(now, false);
            LOG.error("The log could not be signed: {}", e.getMessage(), e);
        }
    }

    /**
     * The whole log, also if nothing came to it. Who asks for a checkpoint does not wait meanwhile.
     *
     * @throws ApiProblem if the log is not as it was written and signed
     */
    void checkAndSign() {
        check.requireIntact(keys);
        newest(DAY);
    }

    private synchronized Optional<SignedCheckpoint> newest(Duration atMostEvery) {
        Optional<SignedCheckpoint> last = checkpoints.latest();
        Head head = log.head();
        long size = last.map(SignedCheckpoint::size).orElse(0L);
        boolean early =
                last.map(SignedCheckpoint::signedAt)
                        .filter(at -> !Due.isDue(at, at.plus(atMostEvery), clock.instant()))
                        .isPresent();
        if ((head.position() == size && isOf(head, last)) || (head.position() > size && early)) {
            return last;
        }
        return Optional.of(sign(head, last));
    }

    /** Whether it is what was signed last, also by what is kept outside of the database. */
    private boolean isOf(Head head, Optional<SignedCheckpoint> last) {
        return last.map(SignedCheckpoint::note).equals(keys.lastCheckpoint())
                && last.stream().allMatch(it -> it.tree().root().equals(head.rootHash()));
    }

    private SignedCheckpoint sign(Head head, Optional<SignedCheckpoint> last) {
        LogSigner signer = keys.signer().orElseThrow(CheckpointSigner::withoutKeys);
        TreeFrontier tree = check.treeOf(head, last, keys);
        if (last.isPresent() && last.get().size() == tree.size()) {
            // the program ended before it could keep the note
            keys.keepLastCheckpoint(last.get().note());
            return last.get();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var checkpoint = new Checkpoint(signer.introduction().origin(), tree.size(), tree.root());
        var signed = new SignedCheckpoint(tree, signer.sign(checkpoint, now).write(), now);
        try {
            checkpoints.add(signed);
        } catch (DuplicateKeyException e) {
            LOG.debug("another node was first to sign {} events", tree.size(), e);
            return checkpoints.find(tree.size()).orElseThrow(() -> e);
        }
        keys.keepLastCheckpoint(signed.note());
        return signed;
    }

    static ApiProblem withoutKeys() {
        return new ApiProblem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "log-keys-missing",
                "The keys that sign the log are not where they were.");
    }
}
