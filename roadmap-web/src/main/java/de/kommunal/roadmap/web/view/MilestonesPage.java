package de.kommunal.roadmap.web.view;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import de.kommunal.roadmap.milestone.BaselineComparison;
import de.kommunal.roadmap.milestone.BaselineView;
import de.kommunal.roadmap.milestone.MilestoneView;
import de.kommunal.roadmap.milestone.StageView;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.web.page.Frame.Section;
import de.kommunal.roadmap.web.page.Frames;
import de.kommunal.roadmap.web.page.PageController;
import de.kommunal.roadmap.web.page.PageRecords;
import de.kommunal.roadmap.web.rest.ReadRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.List;

/** The plan: what was planned first, what is planned now, and what each milestone waits for. */
@PageController
class MilestonesPage {

    private final Frames frames;
    private final PageRecords records;
    private final MessageSource messages;

    MilestonesPage(Frames frames, PageRecords records, MessageSource messages) {
        this.frames = frames;
        this.records = records;
        this.messages = messages;
    }

    /**
     * A milestone as it is shown.
     *
     * @param slip how far it was moved, in words
     */
    record Row(MilestoneView milestone, String slip) {

        /** When it was achieved, or else is planned. */
        public EffectiveDate date() {
            var actual = milestone.actualDate();
            return actual == null ? milestone.plannedDate() : actual;
        }
    }

    /** The plan as it was once, beside that of now. */
    record Baseline(BaselineView baseline, List<Compared> rows) {}

    /**
     * @param slip absent unless the milestone was planned then and is now
     */
    record Compared(BaselineComparison.Row row, @Nullable String slip) {}

    @GetMapping("/programmes/{programme}/milestones")
    String milestones(ReadRequest request, Model page) {
        var reading = request.reading();
        var words = records.words(reading);
        var slips = new SlipWords(messages, words.locale());
        var milestones = records.milestones(reading);
        page.addAttribute("frame", frames.of(request, Section.MILESTONES));
        page.addAttribute("words", words);
        page.addAttribute(
                "rows",
                milestones.stream()
                        .map(milestone -> new Row(milestone, slips.of(milestone)))
                        .sorted(comparing(Row::date))
                        .toList());
        page.addAttribute("nonPublic", records.page(MilestoneView.class, reading).nonPublic());
        page.addAttribute(
                "stages",
                records.all(StageView.class, reading).stream()
                        .sorted(comparingInt(StageView::rank))
                        .toList());
        page.addAttribute(
                "baselines",
                records.all(BaselineView.class, reading).stream()
                        .map(baseline -> compared(baseline, milestones, slips))
                        .toList());
        return "milestones";
    }

    private static Baseline compared(
            BaselineView baseline, List<MilestoneView> now, SlipWords slips) {
        return new Baseline(
                baseline,
                BaselineComparison.of(baseline, now).rows().stream()
                        .map(row -> new Compared(row, slip(row, slips)))
                        .toList());
    }

    private static @Nullable String slip(BaselineComparison.Row row, SlipWords slips) {
        var then = row.plannedThen();
        var now = row.plannedNow();
        var slip = row.slip();
        return then == null || now == null || slip == null ? null : slips.between(then, now, slip);
    }
}
