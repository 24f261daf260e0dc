package de.kommunal.roadmap.web.rest;

import static de.kommunal.roadmap.web.rest.ProblemAnswer.answer;

import de.kommunal.roadmap.legalform.AdoptionRefused;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.StaleVersion;
import de.kommunal.roadmap.web.commands.KeyUsedOtherwise;
import de.kommunal.roadmap.web.commands.UnknownProgramme;
import de.kommunal.roadmap.web.commands.UnknownReferences;

import jakarta.servlet.http.HttpServletRequest;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;

import java.util.List;
import java.util.Map;

/** Says why a command was not carried out. */
@RestControllerAdvice
@Order(1)
class CommandProblems {

    @ExceptionHandler
    ResponseEntity<Problem> on(Refusal e, HttpServletRequest request) {
        return answer(
                Problem.of(HttpStatus.CONFLICT, "refused-by-rule", e.detail())
                        .byRule(e.rule().id()),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(AdoptionRefused e, HttpServletRequest request) {
        return answer(
                Problem.of(
                                HttpStatus.CONFLICT,
                                "adoption-refused",
                                "The legal form is not adopted: something is still missing.")
                        .lacking(e.missing()),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(StaleVersion e, HttpServletRequest request) {
        return answer(
                Problem.of(
                                HttpStatus.PRECONDITION_FAILED,
                                "stale-version",
                                "The subject was changed meanwhile: "
                                        + e.getMessage()
                                        + ". Read it again before you change it.")
                        .current(e.current()),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(AggregateNotFoundException e, HttpServletRequest request) {
        return answer(
                Problem.of(HttpStatus.NOT_FOUND, "not-found", "There is no such record."), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(UnknownProgramme e, HttpServletRequest request) {
        return answer(
                Problem.of(HttpStatus.NOT_FOUND, "not-found", String.valueOf(e.getMessage())),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(AggregateStreamCreationException e, HttpServletRequest request) {
        return answer(
                Problem.of(
                        HttpStatus.CONFLICT,
                        "already-exists",
                        "There is a record with this id already. Change it, or choose another id."),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(ConcurrencyException e, HttpServletRequest request) {
        return answer(
                Problem.of(
                        HttpStatus.CONFLICT,
                        "changed-meanwhile",
                        "The record was changed at the same time. Nothing was recorded; try"
                                + " again."),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(KeyUsedOtherwise e, HttpServletRequest request) {
        return answer(
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        e.getMessage() + " Use a new key for a new request."),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(UnknownReferences e, HttpServletRequest request) {
        var faults =
                e.references().stream()
                        .map(r ->
                                Problem.Fault.at(
                                        r.pointer(),
                                        r.subject().id(),
                                        "the id of a recorded "
                                                + r.subject().kind().word().replace('-', ' ')))
                        .toList();
        return answer(
                Problem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "unknown-reference",
                                "The body names what is not recorded in this programme.")
                        .with(faults),
                request);
    }

    /** An aggregate found a value that it can't use, in the body or in the address. */
    @ExceptionHandler
    ResponseEntity<Problem> on(InvalidValue e, HttpServletRequest request) {
        if (isInAddress(e.field(), request)) {
            return answer(ApiProblem.address(e.field(), e.expected()).problem(), request);
        }
        var fault = Problem.Fault.at("/" + e.field(), e.expected());
        return answer(ApiProblem.unprocessable(List.of(fault)).problem(), request);
    }

    private static boolean isInAddress(String field, HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables
                && variables.containsKey(field);
    }
}
