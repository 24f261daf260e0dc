package de.kommunal.roadmap.web.timeline;

import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.rest.ReadRequest;
import de.kommunal.roadmap.web.timeline.HistoryParameters.Period;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Histories of single records, the newest first. */
@Component
public class SubjectHistories {

    private static final Period EVER = new Period(null, null);

    private final HistoryQueries queries;
    private final Histories histories;

    SubjectHistories(HistoryQueries queries, Histories histories) {
        this.queries = queries;
        this.histories = histories;
    }

    /**
     * A page of what was recorded about a subject; without entries if the reader knows of none.
     *
     * @param before the {@code previous} of a page, for the page before it
     */
    public HistoryPage page(ReadRequest request, Subject subject, @Nullable String before) {
        return histories.page(
                queries.query(
                        request,
                        new HistoryParameters(
                                subject.toString(),
                                null,
                                null,
                                null,
                                EVER,
                                EVER,
                                null,
                                "descending",
                                before)));
    }
}
