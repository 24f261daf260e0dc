package de.kommunal.roadmap.web.concordance;

import de.kommunal.roadmap.concordance.ProcedureTemplate;
import de.kommunal.roadmap.concordance.ProcedureTemplates;
import de.kommunal.roadmap.web.rest.ApiProblem;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** They are shipped with the program and are the same for all programmes, at all times. */
@RestController
@RequestMapping("/api/procedures")
class ProcedureController {

    /** What the law demands before a legal form takes effect. For each form, with its sources. */
    @GetMapping
    ProcedureTemplates list() {
        return ProcedureTemplates.shipped();
    }

    /** What the law demands before this legal form takes effect. */
    @GetMapping("/{legalForm}")
    ProcedureTemplate find(@PathVariable String legalForm) {
        return ProcedureTemplates.shipped().items().stream()
                .filter(item -> item.legalForm().name().equals(legalForm))
                .findFirst()
                .orElseThrow(() ->
                        new ApiProblem(
                                HttpStatus.NOT_FOUND,
                                "not-found",
                                "There is no legal form of this name."));
    }
}
