package de.kommunal.roadmap.web.dataset;

import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.page.PageController;
import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.security.CurrentActor;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Duration;

/** Loads a data set that comes with the program when somebody asks for it at the start page. */
@PageController
class DataSetButton {

    /** As long as the start page waits for what was loaded. */
    private static final Duration READ_SIDE = Duration.ofSeconds(20);

    private final NamedDataSets sets;
    private final LoadsUnderWay loads;
    private final Records records;
    private final CurrentActor actor;

    DataSetButton(NamedDataSets sets, LoadsUnderWay loads, Records records, CurrentActor actor) {
        this.sets = sets;
        this.loads = loads;
        this.records = records;
        this.actor = actor;
    }

    /** Sent twice it loads once: who comes second is told to wait, or finds it there. */
    @PostMapping("/start/data-set")
    String load(@RequestParam String set, RedirectAttributes flash) {
        if (!NamedDataSets.SHIPPED.contains(set)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try (var _ = loads.enter(set)) {
            var programme = new ProgrammeId(set);
            if (!records.exists(programme, Subject.Kind.PROGRAMME.named(programme))) {
                var summary = sets.load(set, actor.current().orElseThrow(), progress -> {});
                records.await(summary.position(), READ_SIDE);
                flash.addFlashAttribute("refused", summary.refused());
            }
            flash.addFlashAttribute("loaded", true);
        } catch (ApiProblem e) {
            flash.addFlashAttribute("busy", true);
        }
        return "redirect:/";
    }
}
