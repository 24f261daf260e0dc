package de.kommunal.roadmap.web.page;

import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.deliberation.DeliberationView;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.partner.PartnerView;
import de.kommunal.roadmap.position.PositionView;
import de.kommunal.roadmap.programme.ProgrammeView;
import de.kommunal.roadmap.reading.Page;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.scenario.ScenarioView;

import java.util.List;

/**
 * A programme in figures.
 *
 * @param inAgreement number of partners that belong to an agreement
 * @param nonPublic number of subjects that these figures leave out for this reader
 */
record ProgrammeSummary(
        ProgrammeView programme, List<Figure> figures, long inAgreement, int nonPublic) {

    private static final List<Collection<?>> COLLECTIONS =
            List.of(
                    new Collection<>("partners", PartnerView.class),
                    new Collection<>("scenarios", ScenarioView.class),
                    new Collection<>("positions", PositionView.class),
                    new Collection<>("deliberations", DeliberationView.class),
                    new Collection<>("resolutions", ResolutionView.class),
                    new Collection<>("conditions", ConditionView.class));

    /**
     * How many there are of one kind.
     *
     * @param name of the collection in addresses
     */
    record Figure(String name, int number, int nonPublic) {}

    private record Collection<V extends View>(String name, Class<V> view) {

        Figure counted(Records records, Reading reading) {
            var page = all(view, records, reading);
            return new Figure(name, page.items().size(), page.nonPublic());
        }
    }

    /** True if it was opened, and nothing else has been said yet. */
    boolean isBare() {
        return figures.stream().allMatch(figure -> figure.number() == 0);
    }

    static ProgrammeSummary of(ProgrammeView programme, Records records, Reading reading) {
        var figures =
                COLLECTIONS.stream()
                        .map(collection -> collection.counted(records, reading))
                        .toList();
        var inAgreement =
                all(PartnerView.class, records, reading).items().stream()
                        .filter(partner -> !partner.agreements().isEmpty())
                        .count();
        var nonPublic = figures.stream().mapToInt(Figure::nonPublic).sum();
        return new ProgrammeSummary(programme, figures, inAgreement, nonPublic);
    }

    private static <V extends View> Page<V> all(Class<V> view, Records records, Reading reading) {
        return records.list(
                view, reading, new Page.Request<>(null, Integer.MAX_VALUE, item -> true));
    }
}
