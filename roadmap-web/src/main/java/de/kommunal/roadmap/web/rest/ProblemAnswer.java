package de.kommunal.roadmap.web.rest;

import de.kommunal.roadmap.web.observing.RefusalCode;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Problems as answers. */
final class ProblemAnswer {

    private ProblemAnswer() {}

    static ResponseEntity<Problem> answer(Problem problem, HttpServletRequest request) {
        return answer(problem, new HttpHeaders(), request);
    }

    static ResponseEntity<Problem> answer(
            Problem problem, HttpHeaders headers, HttpServletRequest request) {
        RefusalCode.note(request, problem.code());
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .body(problem.at(request.getRequestURI()));
    }
}
