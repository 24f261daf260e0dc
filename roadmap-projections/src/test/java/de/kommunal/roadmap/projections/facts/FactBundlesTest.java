package de.kommunal.roadmap.projections.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Bundles are made of the rows, used only if they lead to them, and never trusted more. */
class FactBundlesTest {

    private static final int FULL = 10;
    private static final int EVENTS = 47;
    private static final int BUNDLES = EVENTS / FULL;

    private final JdbcTemplate database = FoldedFacts.database("bundles-" + System.nanoTime());
    private final FactTable table = new FactTable(database, FULL);

    @BeforeEach
    void fill() {
        // in batches that begin and end anywhere
        for (var from = 1L; from <= EVENTS; from += 7) {
            table.append(events(from, Math.min(EVENTS, from + 6)));
        }
    }

    @Test
    void eachSoManyEventsMakeOneAndTheRestStaysInRows() {
        assertThat(lasts()).containsExactly(10L, 20L, 30L, 40L);
        assertThat(loadedFromBundles()).isTrue();
        assertThat(table.recomputeDigest()).isEqualTo(table.progress().digest());
    }

    @Test
    void oneBatchMayFillSeveral() {
        table.append(events(EVENTS + 1, EVENTS + 35));

        assertThat(lasts()).containsExactly(10L, 20L, 30L, 40L, 50L, 60L, 70L, 80L);
        assertThat(loaded()).isEqualTo(titles(EVENTS + 35));
    }

    @Test
    void whatAnotherProgramWroteWithoutThemIsBundledLater() {
        database.update("delete from fact_bundle_1");
        new FactTable(database, 1_000).append(events(EVENTS + 1, EVENTS + 20));
        assertThat(lasts()).isEmpty();
        assertThat(loaded()).isEqualTo(titles(EVENTS + 20));

        var made = 0;
        while (table.bundleNext()) {
            made++;
        }

        assertThat(made).isEqualTo(6);
        assertThat(loaded()).isEqualTo(titles(EVENTS + 20));
        assertThat(table.recomputeDigest()).isEqualTo(table.progress().digest());
    }

    /** What makes bundles useless for a load, each noticed before an answer comes of it. */
    static Stream<String> damages() {
        return Stream.of(
                "update fact_bundle_1 set digest = repeat('7', 64) where last_position = 40",
                "update fact_bundle_1 set last_position = 60 where last_position = 40",
                "update fact_bundle_1 set first_position = 12 where last_position = 20",
                "update fact_bundle_1 set first_position = 22 where last_position = 20",
                "update fact_bundle_1 set content = X'02' where last_position = 30",
                "update fact_bundle_1 set content = X'01' where last_position = 30",
                "delete from fact_bundle_1 where last_position = 20");
    }

    @Test
    void aLagIsNotMadeUpForInOneTransaction() {
        database.update("delete from fact_bundle_1");

        table.append(events(EVENTS + 1, EVENTS + 5));

        assertThat(lasts()).containsExactly(10L, 20L);
    }

    @ParameterizedTest
    @MethodSource("damages")
    @ValueSource(
            strings =
                    "update fact_bundle_1 set content ="
                            + " (select content from fact_bundle_1 where last_position = 10)"
                            + " where last_position = 20")
    void theDigestTellsAnyThatIsNotWhatTheRowsSay(String change) {
        assertThat(database.update(change)).isPositive();

        assertThat(table.recomputeDigest()).isNotEqualTo(table.progress().digest());
    }

    @ParameterizedTest
    @MethodSource("damages")
    void theRowsAreReadWhereBundlesAreOfNoUse(String change) {
        database.update(change);

        assertThat(loaded()).isEqualTo(titles(EVENTS));
    }

    @Test
    void thoseThatDoNotLeadToTheRowsAreMadeAnew() {
        // as if a program without bundles had filled this table anew with other facts
        database.update("update fact_1 set says = replace(says, '\"', '\"other ')");
        var sum = new ContentDigest();
        table.read(0, EVENTS, page -> page.forEach(sum::add));
        table.store(new FactTable.Progress(EVENTS, sum.hex(), 1));
        assertThat(loaded()).allMatch(title -> title.startsWith("\"other "));

        table.dropOddBundles();
        assertThat(lasts()).isEmpty();
        for (var more = true; more; ) {
            more = table.bundleNext();
        }

        assertThat(lasts()).hasSize(BUNDLES);
        assertThat(loadedFromBundles()).isTrue();
        assertThat(table.recomputeDigest()).isEqualTo(sum.hex());
    }

    @Test
    void thoseThatLeadToTheRowsAreKept() {
        table.dropOddBundles();

        assertThat(lasts()).hasSize(BUNDLES);
    }

    @Test
    void whatIsTooLargeForOneValueOfTheDatabaseIsSeveral() {
        var large = "ü".repeat(200_000);
        table.append(
                LongStream.rangeClosed(EVENTS + 1, 50)
                        .mapToObj(position -> event(position, large + position))
                        .toList());

        assertThat(lasts()).containsExactly(10L, 20L, 30L, 40L, 45L, 47L, 48L, 50L);
        assertThat(loadedFromBundles()).isTrue();
        assertThat(loaded().getLast()).endsWith(large + "50\"");
    }

    @Test
    void whatFitsIntoNoneStaysInRows() {
        var huge = "ü".repeat(600_000);
        table.append(List.of(event(48, huge), event(49, "small"), event(50, "small")));
        table.append(events(51, 63));

        assertThat(lasts()).doesNotContain(50L);
        assertThat(loaded()).hasSize(63).contains('"' + huge + '"');
        assertThat(table.recomputeDigest()).isEqualTo(table.progress().digest());
    }

    @Test
    void aRowThatIsMissingIsNotPassedOver() {
        database.update("delete from fact_1 where position = 45");

        table.append(events(EVENTS + 1, EVENTS + 10));

        assertThat(lasts()).hasSize(BUNDLES);
    }

    private List<Long> lasts() {
        return database.queryForList(
                "select last_position from fact_bundle_1 order by 1", Long.class);
    }

    /** True if nobody needs the rows that are in bundles. */
    private boolean loadedFromBundles() {
        var expected = loaded();
        database.execute("create table kept as select * from fact_1");
        var last = lasts().getLast();
        database.update("delete from fact_1 where position <= ?", last);
        try {
            return loaded().equals(expected);
        } finally {
            database.update("insert into fact_1 select * from kept where position <= ?", last);
            database.execute("drop table kept");
        }
    }

    /** The titles of all subjects, in the order in which these were first recorded. */
    private List<String> loaded() {
        var content = table.load(table.progress());
        var programme = content.programme(TitleRows.PROGRAMME);
        assertThat(programme).isNotNull();
        return programme.all().stream()
                .map(subject -> {
                    var title = subject.find("title");
                    assertThat(title).isNotNull();
                    return content.values().text(title.value(0));
                })
                .toList();
    }

    private static List<String> titles(long upTo) {
        return LongStream.rangeClosed(1, upTo).mapToObj(p -> "\"title " + p + '"').toList();
    }

    private static List<FactRows> events(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(position -> event(position, "title " + position))
                .toList();
    }

    private static FactRows event(long position, String title) {
        return TitleRows.event(position, "s-" + position, title);
    }
}
