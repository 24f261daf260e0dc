package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.RebuildResult;

import org.springframework.transaction.support.TransactionTemplate;

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

    /** Takes in the next page. */
    void advance() {
        transaction.executeWithoutResult(status -> addUpTo(target()));
    }

    private void addUpTo(long end) {
        var most = (int) Math.min(PAGE, end - position);
        if (most > 0) {
            var rows = source.after(position, most);
            table.slot(slot).insert(rows);
            rows.forEach(digest::add);
            position = rows.getLast().position();
        }
    }

    /**
     * Compares both, takes in what came last, and lets readers of the table have what was made
     * anew. Nothing is added to what is read meanwhile.
     */
    RebuildResult takeOver() {
        var same = isAsRead() && isAsWritten();
        return transaction.execute(status -> {
            var read = table.lockProgress();
            while (position < read.position()) {
                addUpTo(read.position());
            }
            var made = digest.hex();
            table.store(new FactTable.Progress(position, made, slot));
            return new RebuildResult(position, made, same && made.equals(read.digest()));
        });
    }

    /** What readers were given is what the log says; what is added later cannot change it. */
    private boolean isAsRead() {
        var read = table.progress();
        return table.slot(read.slot()).digest(position).equals(digest.hex());
    }

    private boolean isAsWritten() {
        return table.slot(slot).digest(position).equals(digest.hex());
    }

    /**
     * Frees the slot that is not read: what was made if it was not taken over, or what was before.
     */
    void clear() {
        table.slot(table.progress().otherSlot()).clear();
    }
}
