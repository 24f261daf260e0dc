package de.kommunal.roadmap.web.view;

import static java.util.Comparator.comparing;

import de.kommunal.roadmap.condition.ConditionState;
import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.deliberation.DeliberationView;
import de.kommunal.roadmap.deliberation.PaperView;
import de.kommunal.roadmap.deliberation.ResolutionReading;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.partner.PartnerView;
import de.kommunal.roadmap.web.page.Frame.Section;
import de.kommunal.roadmap.web.page.Frames;
import de.kommunal.roadmap.web.page.PageController;
import de.kommunal.roadmap.web.page.PageRecords;
import de.kommunal.roadmap.web.rest.ReadRequest;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which committee deals with which paper when, what it resolved, and on which conditions. */
@PageController
class DeliberationsPage {

    private static final int PAPERS = 20;

    private final Frames frames;
    private final PageRecords records;
    private final ResolutionReading resolutions;

    DeliberationsPage(Frames frames, PageRecords records, ResolutionReading resolutions) {
        this.frames = frames;
        this.records = records;
        this.resolutions = resolutions;
    }

    /**
     * Some of the papers.
     *
     * @param from number of the first one, from 0 on
     * @param all how many there are
     */
    record Shown(List<PaperTrail> papers, int from, int all) {

        static Shown of(List<PaperTrail> papers, int from) {
            var first = Math.clamp(from, 0, papers.size());
            var end = Math.min(first + PAPERS, papers.size());
            return new Shown(papers.subList(first, end), first, papers.size());
        }

        public boolean hasOlder() {
            return from + papers.size() < all;
        }

        public int older() {
            return from + PAPERS;
        }

        public int newer() {
            return Math.max(0, from - PAPERS);
        }
    }

    @GetMapping("/programmes/{programme}/deliberations")
    String deliberations(
            ReadRequest request,
            @RequestParam Optional<String> partner,
            @RequestParam(defaultValue = "0") int from,
            Model page) {
        var reading = request.reading();
        var words = records.words(reading);
        var asked = partner.filter(one -> !one.isBlank());
        var papers = records.page(PaperView.class, reading);
        var deliberations = records.all(DeliberationView.class, reading);
        var resolved = resolutions.list(reading);
        page.addAttribute("frame", frames.of(request, Section.DELIBERATIONS));
        page.addAttribute("words", words);
        page.addAttribute(
                "partners",
                records.all(PartnerView.class, reading).stream()
                        .sorted(comparing(one -> words.partner(one.id())))
                        .toList());
        page.addAttribute("asked", asked.orElse(""));
        page.addAttribute(
                "months",
                Sitting.open(
                        deliberations.stream()
                                .filter(of(asked, DeliberationView::partner))
                                .toList(),
                        reading.moment().validAt()));
        page.addAttribute(
                "shown",
                Shown.of(
                        PaperTrail.of(papers.items(), deliberations, resolved).stream()
                                .filter(trail -> asked.isEmpty() || trail.concerns(asked.get()))
                                .toList(),
                        from));
        page.addAttribute("nonPublic", papers.nonPublic());
        page.addAttribute(
                "alone",
                resolved.stream()
                        .filter(one -> one.deliberation() == null)
                        .filter(of(asked, ResolutionView::partner))
                        .sorted(comparing(ResolutionView::decidedOn).reversed())
                        .toList());
        page.addAttribute(
                "conditions",
                records.conditions(reading).stream()
                        .filter(of(asked, ConditionView::partner))
                        .sorted(comparing(one -> one.state() != ConditionState.OPEN))
                        .toList());
        return "deliberations";
    }

    private static <V> Predicate<V> of(Optional<String> asked, Function<V, String> partner) {
        return one -> asked.isEmpty() || asked.get().equals(partner.apply(one));
    }
}
