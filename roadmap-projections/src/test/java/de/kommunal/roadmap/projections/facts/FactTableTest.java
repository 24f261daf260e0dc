package de.kommunal.roadmap.projections.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.stream.LongStream;

/** Rows come back in the order of their positions, whatever the number of pages read at a time. */
class FactTableTest {

    private static final int EVENTS = 21_234;
    private static final FactTable TABLE = new FactTable(FoldedFacts.database("fact-table"));

    @BeforeAll
    static void fill() {
        TABLE.append(LongStream.rangeClosed(1, EVENTS).mapToObj(FactTableTest::event).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 9223372036854775807",
        "0, 21234",
        "0, 20000",
        "0, 1",
        "4999, 5001",
        "5000, 10000",
        "21233, 30000",
        "21234, 30000"
    })
    void readsAllOfAPartInOrder(long after, long upTo) {
        var read = new ArrayList<FactRows>();

        TABLE.read(after, upTo, read::addAll);

        assertThat(read)
                .isEqualTo(
                        LongStream.rangeClosed(after + 1, Math.min(upTo, EVENTS))
                                .mapToObj(FactTableTest::event)
                                .toList());
    }

    @Test
    void theDigestIsThatOfAllRows() {
        assertThat(TABLE.recomputeDigest()).isEqualTo(TABLE.progress().digest());
    }

    @Test
    void aPageThatCannotBeReadIsNotLeftOut() {
        var database = FoldedFacts.database("fact-table-altered");
        var table = new FactTable(database);
        table.append(LongStream.rangeClosed(1, 12_000).mapToObj(FactTableTest::event).toList());
        database.update("update fact_1 set subject = 'nothing' where position = 11000");

        assertThatThrownBy(() -> table.read(0, 12_000, page -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FactRows event(long position) {
        return TitleRows.event(position, "s-" + position % 50, Long.toString(position));
    }
}
