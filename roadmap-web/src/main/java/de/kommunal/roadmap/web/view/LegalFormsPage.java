package de.kommunal.roadmap.web.view;

import de.kommunal.roadmap.legalform.AdoptionCheck;
import de.kommunal.roadmap.legalform.AdoptionView;
import de.kommunal.roadmap.legalform.ExaminationView;
import de.kommunal.roadmap.partner.PartnerView;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.scenario.ScenarioView;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.web.page.Frame.Section;
import de.kommunal.roadmap.web.page.Frames;
import de.kommunal.roadmap.web.page.PageController;
import de.kommunal.roadmap.web.page.PageRecords;
import de.kommunal.roadmap.web.page.PageWords;
import de.kommunal.roadmap.web.rest.ReadRequest;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Optional;

/** How the legal forms do, what stands in the way of each, and who adopted which text. */
@PageController
class LegalFormsPage {

    private final Frames frames;
    private final PageRecords records;
    private final AdoptionCheck check;

    LegalFormsPage(Frames frames, PageRecords records, AdoptionCheck check) {
        this.frames = frames;
        this.records = records;
        this.check = check;
    }

    /** What a legal form still needs. */
    record Lacking(LegalForm form, List<AdoptionLacks.Lack> lacks) {}

    @GetMapping("/programmes/{programme}/legal-forms")
    String legalForms(
            ReadRequest request,
            @RequestParam Optional<String> scenario,
            @RequestParam Optional<String> who,
            Model page) {
        var reading = request.reading();
        var words = records.words(reading);
        var examinations = records.page(ExaminationView.class, reading);
        var scenarios = records.all(ScenarioView.class, reading);
        var question =
                AdoptionQuestion.of(
                        new AdoptionQuestion.Wanted(scenario, who),
                        scenarios,
                        records.all(PartnerView.class, reading));
        page.addAttribute("frame", frames.of(request, Section.LEGAL_FORMS));
        page.addAttribute("words", words);
        page.addAttribute("board", FormBoard.of(examinations.items(), scenarios));
        page.addAttribute("examinations", examinations.items());
        page.addAttribute("nonPublic", examinations.nonPublic());
        page.addAttribute("adoptions", records.all(AdoptionView.class, reading));
        page.addAttribute("question", question);
        page.addAttribute("lacking", lacking(question, reading, words));
        page.addAttribute(
                "cases", records.concordances(reading).stream().map(ConcordanceCase::of).toList());
        return "legal-forms";
    }

    private List<Lacking> lacking(AdoptionQuestion question, Reading reading, PageWords words) {
        return question.command(reading)
                .map(command ->
                        check.missing(command, question.forms(), reading).entrySet().stream()
                                .map(form ->
                                        new Lacking(
                                                form.getKey(),
                                                AdoptionLacks.of(form.getValue(), words)))
                                .toList())
                .orElse(List.of());
    }
}
