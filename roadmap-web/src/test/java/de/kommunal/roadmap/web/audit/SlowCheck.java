package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.Head;
import de.kommunal.roadmap.audit.LogVerification;
import de.kommunal.roadmap.audit.Recomputation;
import de.kommunal.roadmap.audit.format.TreeHash;
import de.kommunal.roadmap.web.support.Roadmap;

import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** A check of ten pages, each of which waits until it may go on. */
public final class SlowCheck implements LogVerification {

    private final Semaphore may = new Semaphore(0);
    private final AtomicLong done = new AtomicLong();

    /** Starts one that others join, and answers the address of its page. */
    public String startIn(Roadmap roadmap) {
        return "/audit/verification/" + roadmap.bean(Verifications.class).start(this).id();
    }

    /** Lets it do so many pages. */
    public void goOn(int pages) {
        may.release(pages);
    }

    @Override
    public long total() {
        return 10;
    }

    @Override
    public long done() {
        return done.get();
    }

    @Override
    public boolean next() {
        may.acquireUninterruptibly();
        return done.incrementAndGet() < 10;
    }

    @Override
    public Recomputation result() {
        return new Recomputation.Intact(new Head(10, Instant.EPOCH, TreeHash.EMPTY));
    }
}
