package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.Rebuild;
import de.kommunal.roadmap.reading.RebuildProgress;
import de.kommunal.roadmap.reading.RebuildResult;
import de.kommunal.roadmap.shared.OneAtATime;

import jakarta.annotation.PreDestroy;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Makes the facts anew from the log. Until it is done readers see the old ones. */
@Component
class FactRebuild implements Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(FactRebuild.class);

    private final FactSource source;
    private final FactTable table;
    private final FactFeed feed;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final OneAtATime nodes;
    private @Nullable RebuildRun run;
    private @Nullable Thread worker;

    FactRebuild(
            FactSource source,
            FactTable table,
            FactFeed feed,
            TransactionTemplate transaction,
            Clock clock,
            OneAtATime nodes) {
        this.source = source;
        this.table = table;
        this.feed = feed;
        this.transaction = transaction;
        this.clock = clock;
        this.nodes = nodes;
    }

    @Override
    public String digest() {
        return table.progress().digest();
    }

    @Override
    public String recomputeDigest() {
        return table.recomputeDigest();
    }

    @Override
    public boolean start(Consumer<RebuildResult> then) {
        return begun(then).isPresent();
    }

    private synchronized Optional<RebuildRun> begun(Consumer<RebuildResult> then) {
        if (run != null && run.isUnderWay()) {
            return Optional.empty();
        }
        var next = new RebuildRun(clock);
        run = next;
        var before = worker;
        worker =
                Thread.ofVirtual()
                        .name("fact-rebuild")
                        .start(() -> {
                            awaitEnd(before);
                            makeAlone(next, then);
                        });
        return Optional.of(next);
    }

    /** One that was cancelled may still be clearing the room that this one needs. */
    private static void awaitEnd(@Nullable Thread before) {
        try {
            if (before != null) {
                before.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Two that make them anew would write into the same room. */
    private void makeAlone(RebuildRun running, Consumer<RebuildResult> then) {
        try {
            if (!nodes.run("facts-rebuild", () -> make(running, then))) {
                running.fail("another node is making the facts anew");
            }
        } catch (RuntimeException e) {
            LOG.error("Whether other nodes make the facts anew can't be found out", e);
            if (running.isUnderWay()) {
                running.fail(e.getMessage());
            }
        }
    }

    private void make(RebuildRun running, Consumer<RebuildResult> then) {
        try {
            var result = make(running);
            tell(then, result);
            // the last of all: who waits for it may start another one at once
            running.succeed(result);
            LOG.info("The facts of {} events are made anew: {}", result.position(), result);
        } catch (CancellationException e) {
            LOG.info("{}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("The facts could not be made anew", e);
            running.fail(
                    e instanceof CompletionException && e.getCause() != null
                            ? e.getCause().getMessage()
                            : e.getMessage());
        }
    }

    private RebuildResult make(RebuildRun running) {
        var build = new FactBuild(source, table, transaction);
        try {
            while (build.position() < build.target()) {
                running.reached(build.position(), build.target());
                build.advance();
            }
            running.reached(build.position(), build.target());
            var result = build.takeOver();
            feed.reload();
            return result;
        } finally {
            build.clear();
        }
    }

    /** The facts are made anew all the same. */
    private static void tell(Consumer<RebuildResult> then, RebuildResult result) {
        try {
            then.accept(result);
        } catch (RuntimeException e) {
            LOG.error("What the rebuild has shown could not be recorded: {}", result, e);
        }
    }

    private synchronized Optional<RebuildRun> current() {
        return Optional.ofNullable(run);
    }

    @Override
    public Optional<RebuildProgress> progress() {
        return current().map(RebuildRun::progress);
    }

    @Override
    public void pause() {
        current().ifPresent(RebuildRun::pause);
    }

    @Override
    public void resume() {
        current().ifPresent(RebuildRun::resume);
    }

    @Override
    public void cancel() {
        current().ifPresent(RebuildRun::cancel);
    }

    @Override
    public String rebuild() {
        var mine =
                begun(result -> {})
                        .orElseThrow(() -> new IllegalStateException("a rebuild is under way"));
        mine.await();
        var result = mine.progress().result();
        if (result == null) {
            throw new IllegalStateException("no rebuild: " + mine.progress());
        }
        return result.digest();
    }

    /** Before the database is closed. */
    @PreDestroy
    void stop() throws InterruptedException {
        cancel();
        var working = worker;
        if (working != null) {
            working.join();
        }
    }
}
