package de.kommunal.roadmap.projections.facts;

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

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    FactTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
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
        return new FactSlot(template, number);
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
        slot(progress.slot()).insert(news);
        var digest = new ContentDigest(progress.digest());
        news.forEach(digest::add);
        store(new Progress(news.getLast().position(), digest.hex(), progress.slot()));
        return new Added(progress.slot(), news);
    }

    /** The digest computed anew from all rows, which must equal the stored one. */
    String recomputeDigest() {
        var progress = progress();
        return slot(progress.slot()).digest(progress.position());
    }

    /** Hands over what the events after one position and up to another say, page by page. */
    void read(long after, long upTo, Consumer<List<FactRows>> sink) {
        var progress = progress();
        slot(progress.slot()).read(after, Math.min(upTo, progress.position()), sink);
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
