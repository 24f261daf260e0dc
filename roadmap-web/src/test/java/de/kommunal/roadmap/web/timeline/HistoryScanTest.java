package de.kommunal.roadmap.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.EventMark;
import de.kommunal.roadmap.reading.Marks.Cursor;
import de.kommunal.roadmap.reading.Marks.Order;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A field that seldom changes is looked for in many short requests instead of one endless one. */
@SharedRoadmap
class HistoryScanTest {

    private static final HistoryFilter TITLES =
            new HistoryFilter(
                    null,
                    "title",
                    null,
                    null,
                    null,
                    null,
                    0,
                    Long.MAX_VALUE,
                    Order.RECORDED,
                    false);

    private final States states;
    private final Reading reading;

    HistoryScanTest(Roadmap roadmap) {
        var story = TimelineStory.told(roadmap);
        story.history("");
        var records = roadmap.bean(Records.class);
        states = roadmap.bean(States.class);
        reading =
                new Reading(
                        new ProgrammeId(story.id()),
                        records.momentAt(LocalDate.of(2025, 12, 31), story.position()),
                        Audience.INTERNAL);
    }

    @Test
    void stopsAfterSoManyEventsAndGoesOnWhereItStopped() {
        var all = new HistoryScan(states, reading, TITLES).next(null, false, 100);
        assertThat(all.marks()).hasSizeGreaterThan(5);
        assertThat(all.reached()).isNull();

        var found = new ArrayList<EventMark>();
        var rounds = 0;
        Cursor reached = null;
        do {
            var some = new HistoryScan(states, reading, TITLES, 2, 4).next(reached, false, 100);
            found.addAll(some.marks());
            reached = some.reached();
            rounds++;
        } while (reached != null);

        assertThat(found).containsExactlyElementsOf(all.marks());
        var events = states.marks(reading, TITLES.marks(null, false, 1000)).size();
        assertThat(rounds).isBetween(events / 4, events / 4 + 1);
    }

    @Test
    void whatItHasNotLookedAtMayHoldMore() {
        var first = Cursors.of(states.marks(reading, TITLES.marks(null, false, 1)).getFirst());
        var rare = new HistoryScan(states, reading, rarely(), 2, 2);

        assertThat(rare.next(first, false, 10).marks()).isEmpty();
        assertThat(rare.hasMore(first, false)).isTrue();
        assertThat(new HistoryScan(states, reading, rarely()).hasMore(first, false)).isFalse();
    }

    private static HistoryFilter rarely() {
        return new HistoryFilter(
                null, "never", null, null, null, null, 0, Long.MAX_VALUE, Order.RECORDED, false);
    }

    @Test
    void findsTheSameBackwards() {
        var scan = new HistoryScan(states, reading, TITLES);

        List<EventMark> there = scan.next(null, false, 100).marks();
        List<EventMark> back = scan.next(null, true, 100).marks();

        assertThat(back).containsExactlyElementsOf(there.reversed());
    }
}
