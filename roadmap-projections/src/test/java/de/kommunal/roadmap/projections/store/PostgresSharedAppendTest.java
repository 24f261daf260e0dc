package de.kommunal.roadmap.projections.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
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

        assertThat(
                        jdbc.sql(
                                        "select count(*) from domain_event where global_index > ?"
                                                + " group by xmin::text order by 1")
                                .param(before)
                                .query(Long.class)
                                .list())
                .as("events of each transaction")
                .isEqualTo(List.of(2L, 10L));
    }
}
