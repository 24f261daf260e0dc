package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.reading.SubjectDifference;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.wording.NameBook;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Compares the programme at two points. */
@Component
class Changes {

    private final States states;
    private final NameBook book;

    Changes(States states, NameBook book) {
        this.states = states;
        this.book = book;
    }

    /** One page of what differs; only what is on the page is put into words. */
    ChangePage page(ChangeQuery query) {
        var later = query.later();
        var names = book.at(later, query.earlier());
        var all =
                states
                        .differences(
                                later.programme(), query.from(), later.moment(), later.audience())
                        .stream()
                        .map(difference -> query.filter().wanted(difference, names))
                        .flatMap(Optional::stream)
                        .toList();
        var rest = all.subList(start(all, query.request().after()), all.size());
        var limit = query.request().limit();
        var shown = rest.subList(0, Math.min(limit, rest.size()));
        return new ChangePage(
                query.from(),
                later.moment(),
                shown.stream().map(one -> ChangedSubject.of(one, names)).toList(),
                rest.size() > limit ? shown.getLast().subject().toString() : null,
                ChangeCounts.of(all));
    }

    private static int start(List<SubjectDifference> all, @Nullable String after) {
        if (after == null) {
            return 0;
        }
        var subjects = all.stream().map(SubjectDifference::subject).map(Subject::toString).toList();
        var last = subjects.indexOf(after);
        if (last < 0) {
            throw ApiProblem.parameter(
                    "after", after, "the \"next\" of the page before, between the same points");
        }
        return last + 1;
    }
}
