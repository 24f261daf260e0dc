package de.kommunal.roadmap.web.page;

import de.kommunal.roadmap.concordance.ConcordanceReading;
import de.kommunal.roadmap.concordance.ConcordanceView;
import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.legalform.ConditionReading;
import de.kommunal.roadmap.milestone.MilestoneReading;
import de.kommunal.roadmap.milestone.MilestoneView;
import de.kommunal.roadmap.reading.Page;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.web.wording.NameBook;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.util.List;

/** Reads for pages: whole collections, with what is computed. */
@Component
public class PageRecords {

    private final Records records;
    private final NameBook book;
    private final MilestoneReading milestones;
    private final ConditionReading conditions;
    private final ConcordanceReading concordances;

    PageRecords(
            Records records,
            NameBook book,
            MilestoneReading milestones,
            ConditionReading conditions,
            ConcordanceReading concordances) {
        this.records = records;
        this.book = book;
        this.milestones = milestones;
        this.conditions = conditions;
        this.concordances = concordances;
    }

    /** All that the reader may see, as it is stored in the views. */
    public <V extends View> List<V> all(Class<V> view, Reading reading) {
        return page(view, reading).items();
    }

    /** The same with the number of those that the reader may not see. */
    public <V extends View> Page<V> page(Class<V> view, Reading reading) {
        return records.list(
                view, reading, new Page.Request<>(null, Integer.MAX_VALUE, item -> true));
    }

    public List<MilestoneView> milestones(Reading reading) {
        return milestones.list(reading);
    }

    public List<ConditionView> conditions(Reading reading) {
        return conditions.list(reading);
    }

    public List<ConcordanceView> concordances(Reading reading) {
        return concordances.list(reading);
    }

    /** What things are called at the moment, in the language of the request. */
    public PageWords words(Reading reading) {
        return new PageWords(book.at(reading), LocaleContextHolder.getLocale());
    }
}
