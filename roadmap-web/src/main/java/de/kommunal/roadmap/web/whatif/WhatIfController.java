package de.kommunal.roadmap.web.whatif;

import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.rest.JsonBody;
import de.kommunal.roadmap.web.rest.ReadRequest;
import de.kommunal.roadmap.web.rest.Reader;
import de.kommunal.roadmap.web.rest.Writer;
import de.kommunal.roadmap.web.security.CurrentActor;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.time.Duration;

@RestController
class WhatIfController {

    private final Reader reader;
    private final Trials trials;
    private final TrialsUnderWay underWay;
    private final CurrentActor actor;
    private final Duration limit;

    WhatIfController(
            Reader reader,
            Trials trials,
            TrialsUnderWay underWay,
            CurrentActor actor,
            @Value("${roadmap.what-if-limit:PT10S}") Duration limit) {
        this.reader = reader;
        this.trials = trials;
        this.underWay = underWay;
        this.actor = actor;
        this.limit = limit;
    }

    /**
     * Tries commands out and records nothing. They are decided and read as if they were given now,
     * one after the other; one that is refused does not stop the next ones. Needs the role
     * PROJECT_OFFICE, ADMIN or AUDITOR.
     */
    @PostMapping("/api/programmes/{programme}/what-if")
    ResponseEntity<WhatIf> whatIf(ReadRequest request, HttpServletRequest http) throws IOException {
        refuseParameters(http);
        var deadline = Deadline.in(limit);
        reader.refuseUnknown(request);
        var programme = request.reading().programme();
        var sender =
                actor.current()
                        .orElseThrow(
                                () -> new IllegalStateException("nobody tries out anonymously"));
        var wanted = WhatIfRequest.of(JsonBody.of(http), programme.value());
        try (var _ = underWay.enter()) {
            var answer = trials.run(programme, wanted, sender, deadline);
            return ResponseEntity.ok()
                    .header(Writer.POSITION, Long.toString(answer.at().position()))
                    .body(answer);
        }
    }

    /** The clocks of a read are no clocks of this: it starts from now. */
    private static void refuseParameters(HttpServletRequest http) {
        var names = http.getParameterNames();
        if (names.hasMoreElements()) {
            var name = names.nextElement();
            throw ApiProblem.parameter(
                    name, http.getParameter(name), "not there: what is wanted stands in the body");
        }
    }
}
