package de.kommunal.roadmap.web.page;

import de.kommunal.roadmap.reading.EventMark;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.reading.SubjectDifference;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.wording.NameBook;
import de.kommunal.roadmap.web.wording.Names;
import de.kommunal.roadmap.web.wording.Wording;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.util.List;

/** What became different from one moment to another, in words. */
@Component
class Since {

    private final States states;
    private final NameBook book;

    Since(States states, NameBook book) {
        this.states = states;
        this.book = book;
    }

    /**
     * @param shown the first of them
     * @param total number of all of them
     */
    record Changes(Moment from, List<Change> shown, int total) {}

    /**
     * One record that is not the same.
     *
     * @param sentences one to three, the most important first
     */
    record Change(Subject subject, SubjectDifference.Kind kind, List<String> sentences) {}

    /**
     * @param later at which is read
     * @param most how many are put into words
     */
    Changes changes(Moment from, Reading later, int most) {
        var all = states.differences(later.programme(), from, later.moment(), later.audience());
        var names = book.at(later, new Reading(later.programme(), from, later.audience()));
        return told(from, all, names, most);
    }

    /**
     * What one event changed on its own effective day, also if that is not the day of the reading.
     *
     * @param then at which it was the last event
     * @param end that knows what happened to it since
     */
    Changes changedBy(EventMark event, Moment before, Reading then, Reading end) {
        var all = states.changesBy(end, event.position());
        return told(before, all, book.at(then, end), all.size());
    }

    private static Changes told(Moment from, List<SubjectDifference> all, Names names, int most) {
        var locale = LocaleContextHolder.getLocale();
        return new Changes(
                from,
                all.stream()
                        .limit(most)
                        .map(one ->
                                new Change(
                                        one.subject(),
                                        one.kind(),
                                        Wording.sentences(one, names, locale)))
                        .toList(),
                all.size());
    }
}
