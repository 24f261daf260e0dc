package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.RebuildResult;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Makes the facts anew beside those that are read, and puts them in their place. From one thread.
 */
final class FactBuild {

    private static final int PAGE = 5_000;

    private final FactSource source;
    private final FactTable table;
    private final TransactionTemplate transaction;
    private final ContentDigest digest = new ContentDigest();
    private final int slot;
    private long position;

    /** The next page; null if it is not known that there is one. */
    private @Nullable CompletableFuture<List<FactRows>> ahead;

    FactBuild(FactSource source, FactTable table, TransactionTemplate transaction) {
        this.source = source;
        this.table = table;
        this.transaction = transaction;
        this.slot = table.progress().otherSlot();
        // what a rebuild left that was cut short
        table.slot(slot).clear();
    }

    long position() {
        return position;
    }

    /** How far it has to come, which is as far as what is read; grows meanwhile. */
    long target() {
        return table.progress().position();
    }

    /** Takes in the next page. The one after it is read meanwhile. */
    void advance() {
        var end = target();
        var rows = ahead == null ? after(position, end) : ahead.join();
        if (rows.isEmpty()) {
            return;
        }
        var last = rows.getLast().position();
        ahead =
                last < end
                        ? CompletableFuture.supplyAsync(
                                () -> after(last, end), Thread::startVirtualThread)
                        : null;
        transaction.executeWithoutResult(status -> take(rows));
    }

    private List<FactRows> after(long begun, long end) {
        var most = (int) Math.min(PAGE, end - begun);
        return most > 0 ? source.after(begun, most) : List.of();
    }

    private void take(List<FactRows> rows) {
        table.slot(slot).add(rows);
        rows.forEach(digest::add);
        position = rows.getLast().position();
    }

    /**
     * Compares both, takes in what came last, and lets readers of the table have what was made
     * anew. Nothing is added to what is read meanwhile.
     *
     * @throws IllegalStateException if the table does not hold what was made; nobody is given it
     */
    RebuildResult takeOver() {
        if (!isAsWritten()) {
            throw new IllegalStateException("what was made anew is not what the table holds");
        }
        var same = isAsRead();
        return transaction.execute(status -> {
            var read = table.lockProgress();
            while (position < read.position()) {
                take(after(position, read.position()));
            }
            var made = digest.hex();
            table.store(new FactTable.Progress(position, made, slot));
            return new RebuildResult(position, made, same && made.equals(read.digest()));
        });
    }

    /** What readers were given is what the log says; what is added later cannot change it. */
    private boolean isAsRead() {
        var read = table.progress();
        return table.slot(read.slot()).digest(position, read.position()).equals(digest.hex());
    }

    private boolean isAsWritten() {
        return table.slot(slot).digest(position, position).equals(digest.hex());
    }

    /**
     * Frees the slot that is not read: what was made if it was not taken over, or what was before.
     */
    void clear() {
        table.slot(table.progress().otherSlot()).clear();
    }
}
