package de.kommunal.roadmap.projections.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.kommunal.roadmap.audit.OutdatedDecision;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** All that the store promises, where commands share their appends. */
class PostgresSharedAppendTest extends PostgresStoreTest implements SharedAppendContract {

    @Override
    Map<String, Object> database() throws IOException {
        var settings = new HashMap<>(super.database());
        settings.put("ledger.shares", true);
        return settings;
    }

    @Override
    public StoreFixture fixture() {
        return this;
    }

    @Test
    void commitsOnceForAllThatWait() throws Exception {
        var ledgers = IntStream.range(0, 6).mapToObj(number -> openLedger()).toList();
        var before = log.head().position();

        whileTheLogIsHeld(
                ledgers.stream()
                        .<Runnable>map(ledger -> () -> addEntries(ledger, "one", "two"))
                        .toList());

        assertThat(eventsOfEachTransactionBehind(before)).containsExactly(2L, 10L);
    }

    /** Another node comes between two appends, the second of which has waited for the first. */
    @Test
    void sharesAlsoBehindWhatAnotherNodeHasAppended() throws Exception {
        makeNotes();
        var ledgers = IntStream.range(0, 6).mapToObj(number -> openLedger()).toList();
        var before = log.head().position();
        var thrown = Collections.synchronizedList(new ArrayList<Throwable>());
        var threads = new ArrayList<Thread>();
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> {
                    jdbc.sql("insert into note_along (note, position) values ('held', 0)").update();
                    threads.add(
                            SharedAppendContract.start(
                                    () ->
                                            send(
                                                    new Ledger.AddEntries(
                                                            ledgers.getFirst(), List.of("first")),
                                                    Map.of(LedgerApplication.NOTE, "held")),
                                    thrown));
                    await().until(() -> waitingInTheDatabase() == 1);
                    for (var ledger : ledgers.subList(1, 6)) {
                        var thread =
                                SharedAppendContract.start(
                                        () -> addEntries(ledger, "shared"), thrown);
                        threads.add(thread);
                        await().until(() -> thread.getState() == Thread.State.WAITING);
                    }
                    threads.add(
                            SharedAppendContract.start(
                                    () -> appendAtAnotherNode(opened(ledgers.get(5), 1)), thrown));
                    await().until(() -> waitingInTheDatabase() == 2);
                    status.setRollbackOnly();
                });
        SharedAppendContract.join(threads);

        assertThat(thrown).singleElement().isInstanceOf(OutdatedDecision.class);
        assertThat(eventsOfEachTransactionBehind(before)).containsExactly(1L, 1L, 4L);
        assertThat(isIntact()).isTrue();
    }

    private long waitingInTheDatabase() {
        return jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                .query(Long.class)
                .single();
    }

    private List<Long> eventsOfEachTransactionBehind(long position) {
        return jdbc.sql(
                        "select count(*) from domain_event where global_index > ?"
                                + " group by xmin::text order by 1")
                .param(position)
                .query(Long.class)
                .list();
    }
}
