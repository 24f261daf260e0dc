package de.kommunal.roadmap.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.kommunal.roadmap.audit.StoredEvent;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What holds of commands whose events are committed together. */
interface SharedAppendContract {

    StoreFixture fixture();

    /**
     * Runs tasks at once, each in a thread of its own, while somebody else holds the head of the
     * log: the first comes to wait for that, the others for the first.
     *
     * @return what they have thrown
     */
    default List<Throwable> whileTheLogIsHeld(List<Runnable> tasks) throws Exception {
        var thrown = Collections.synchronizedList(new ArrayList<Throwable>());
        var threads = new ArrayList<Thread>();
        fixture()
                .context
                .getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> {
                    fixture().jdbc.sql("select id from log_head for update").query().listOfRows();
                    for (var task : tasks) {
                        var thread = start(task, thrown);
                        threads.add(thread);
                        await().until(() -> waitsForTheLog(thread, threads.size() == 1));
                    }
                });
        join(threads);
        return thrown;
    }

    /**
     * @param thrown takes what it throws
     */
    static Thread start(Runnable task, List<Throwable> thrown) {
        return Thread.ofPlatform().uncaughtExceptionHandler((it, e) -> thrown.add(e)).start(task);
    }

    static void join(List<Thread> threads) throws InterruptedException {
        for (var thread : threads) {
            thread.join();
        }
    }

    private static boolean waitsForTheLog(Thread thread, boolean leads) {
        var place = leads ? OwnCommit.class : AppendShare.class;
        for (var frame : thread.getStackTrace()) {
            if (frame.getClassName().equals(place.getName())) {
                return true;
            }
        }
        return false;
    }

    default void makeNotes() {
        fixture()
                .jdbc
                .sql(
                        "create table if not exists note_along (note varchar(40) primary key,"
                                + " position bigint not null)")
                .update();
    }

    @Test
    default void storesTheOthersWhereOneCannotBeStored() throws Exception {
        var store = fixture();
        var one = store.openLedger();
        var other = store.openLedger();
        var last = store.openLedger();
        var before = store.log.head().position();

        var thrown =
                whileTheLogIsHeld(
                        List.of(
                                () -> store.addEntries(one, "first"),
                                () -> store.addEntries(other, "second"),
                                () ->
                                        store.commands.sendAndWait(
                                                new Ledger.OpenLedger("x".repeat(300))),
                                () -> store.addEntries(last, "third", "fourth")));

        assertThat(thrown).singleElement().isInstanceOf(EventStoreException.class);
        assertThat(store.log.read(before, 10))
                .extracting(StoredEvent::aggregateId)
                .containsExactlyInAnyOrder(one, other, last, last);
        assertThat(store.isIntact()).isTrue();
    }

    @Test
    default void storesWhatGoesAlongWithEventsOnceOrNeither() throws Exception {
        var store = fixture();
        makeNotes();
        var tasks = new ArrayList<Runnable>();
        for (var note : List.of("a", "b", "c", "b")) {
            var ledger = store.openLedger();
            tasks.add(() ->
                    store.send(
                            new Ledger.AddEntries(ledger, List.of("1", "2 " + note)),
                            Map.of(LedgerApplication.NOTE, note)));
        }

        var before = store.log.head().position();
        var thrown = whileTheLogIsHeld(tasks);

        assertThat(thrown).singleElement().isInstanceOf(DuplicateKeyException.class);
        var found = new HashMap<String, String>();
        for (var row :
                store.jdbc
                        .sql("select note, position from note_along where length(note) = 1")
                        .query()
                        .listOfRows()) {
            var position = ((Number) row.get("position")).longValue();
            var event = store.log.read(position - 1, 1).getFirst();
            found.put(
                    (String) row.get("note"),
                    new String(event.payload().toArray(), StandardCharsets.UTF_8));
        }
        assertThat(found).containsOnlyKeys("a", "b", "c");
        assertThat(found).allSatisfy((note, payload) -> assertThat(payload).contains("2 " + note));
        assertThat(store.log.head().position()).isEqualTo(before + 6);
        assertThat(store.isIntact()).isTrue();
    }
}
