package de.kommunal.roadmap.web.lanes;

import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.web.chart.Chart;
import de.kommunal.roadmap.web.chart.Clusters;
import de.kommunal.roadmap.web.chart.TimelineSvg;
import de.kommunal.roadmap.web.page.Frame;
import de.kommunal.roadmap.web.page.PageRecords;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;

/** Reads the part of the timeline that is asked for. */
@Component
class TimelineReading {

    private final PageRecords records;
    private final TimelineEntries entries;
    private final MessageSource messages;

    TimelineReading(PageRecords records, TimelineEntries entries, MessageSource messages) {
        this.records = records;
        this.entries = entries;
        this.messages = messages;
    }

    /**
     * A timeline with all that pages need.
     *
     * @param all also what does not pass the filter or lies outside of the window
     */
    record Result(Timeline timeline, List<Entry> all, EntryWords words, TimelineLinks links) {

        /**
         * The drawing as SVG.
         *
         * @param base what is to stand before each address
         */
        String drawing(String base) {
            var frame = links.frame();
            var day = frame.moment().validAt();
            Chart chart =
                    timeline.chart(
                            words,
                            frame.today(),
                            day.equals(frame.today()) ? null : day,
                            entry -> base + links.entry(entry.key()));
            return TimelineSvg.draw(
                    Clusters.of(
                            chart,
                            words,
                            (lane, days) -> base + links.cluster(days)),
                    words);
        }
    }

    Result read(Reading reading, TimelineQuery query, Frame frame) {
        var words = new EntryWords(records.words(reading), messages);
        var all = entries.at(reading, words);
        var axis = entries.axis(reading, frame.today(), words);
        var timeline = Timeline.of(query, axis, all, frame.today(), words);
        return new Result(timeline, all, words, new TimelineLinks(frame, timeline));
    }
}
