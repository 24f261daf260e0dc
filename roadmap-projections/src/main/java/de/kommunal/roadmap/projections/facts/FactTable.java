package de.kommunal.roadmap.projections.facts;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.function.Consumer;

/**
 * The facts in the database: those that are read in one slot, and those of a rebuild in the other.
 * There is one writer of a slot at a time.
 */
@Component
class FactTable {

    private static final String PROGRESS =
            "select position, digest, slot from projection_progress where name = 'facts'";

    /** Few enough to be read anew at each start, many enough to name each subject seldom. */
    private static final int BUNDLED = 2_500;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final int bundled;

    @Autowired
    FactTable(JdbcTemplate template) {
        this(template, BUNDLED);
    }

    /**
     * @param bundled how many events make a bundle
     */
    FactTable(JdbcTemplate template, int bundled) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.bundled = bundled;
    }

    /**
     * How far the facts are, and what they sum up to.
     *
     * @param slot the one that is read, 1 or 2
     */
    record Progress(long position, String digest, int slot) {

        int otherSlot() {
            return 3 - slot;
        }
    }

    record Added(int slot, List<FactRows> events) {}

    Progress progress() {
        return jdbc.sql(PROGRESS).query(Progress.class).single();
    }

    /** Until the end of the caller's transaction nobody else adds facts or changes the slot. */
    Progress lockProgress() {
        return jdbc.sql(PROGRESS + " for update").query(Progress.class).single();
    }

    FactSlot slot(int number) {
        return new FactSlot(template, number, bundled);
    }

    /**
     * Adds what events say, within the caller's transaction. Events up to the table's own position
     * are skipped, so that a token that is behind does no harm.
     *
     * @return what was added, and to which slot
     */
    Added append(List<FactRows> events) {
        var progress = lockProgress();
        var news = events.stream().filter(e -> e.position() > progress.position()).toList();
        if (news.isEmpty()) {
            return new Added(progress.slot(), news);
        }
        if (news.getFirst().position() != progress.position() + 1) {
            throw new IllegalStateException(
                    "position %d does not follow on %d"
                            .formatted(news.getFirst().position(), progress.position()));
        }
        slot(progress.slot()).add(news);
        var digest = new ContentDigest(progress.digest());
        news.forEach(digest::add);
        store(new Progress(news.getLast().position(), digest.hex(), progress.slot()));
        return new Added(progress.slot(), news);
    }

    /** The digest computed anew from all rows, which must equal the stored one. */
    String recomputeDigest() {
        var progress = progress();
        return slot(progress.slot()).digest(progress.position(), progress.position());
    }

    /** Hands over what the events after one position and up to another say, page by page. */
    void read(long after, long upTo, Consumer<List<FactRows>> sink) {
        var progress = progress();
        slot(progress.slot()).read(after, Math.min(upTo, progress.position()), sink);
    }

    /** An index of what the table holds. */
    FactContent load(Progress progress) {
        return slot(progress.slot()).load(progress.position(), progress.digest());
    }

    /**
     * Makes the next bundle of facts that are in none, as those that a program without bundles has
     * written; within the caller's transaction.
     *
     * @return true if there may be more to do
     */
    boolean bundleNext() {
        var progress = lockProgress();
        return slot(progress.slot()).bundle(progress.position());
    }

    /**
     * Forgets bundles that do not lead to what the table holds; within the caller's transaction.
     */
    void dropOddBundles() {
        var progress = lockProgress();
        var slot = slot(progress.slot());
        if (!slot.leadsTo(progress.position(), progress.digest())) {
            slot.dropBundles();
        }
    }

    /** Within a transaction that has locked the progress. */
    void store(Progress progress) {
        jdbc.sql(
                        "update projection_progress set position = ?, digest = ?, slot = ?"
                                + " where name = 'facts'")
                .params(progress.position(), progress.digest(), progress.slot())
                .update();
    }
}
