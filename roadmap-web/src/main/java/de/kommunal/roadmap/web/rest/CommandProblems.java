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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;

import java.util.Map;

/** Says why a command was not carried out. */
@RestControllerAdvice
@Order(1)
class CommandProblems {

    @ExceptionHandler({
        Refusal.class,
        AdoptionRefused.class,
        StaleVersion.class,
        AggregateNotFoundException.class,
        UnknownProgramme.class,
        AggregateStreamCreationException.class,
        ConcurrencyException.class,
        KeyUsedOtherwise.class,
        UnknownReferences.class
    })
    ResponseEntity<Problem> on(RuntimeException e, HttpServletRequest request) {
        return answer(RefusedCommand.problem(e).orElseThrow(), request);
    }

    /** An aggregate found a value that it can't use, in the body or in the address. */
    @ExceptionHandler
    ResponseEntity<Problem> on(InvalidValue e, HttpServletRequest request) {
        if (isInAddress(e.field(), request)) {
            return answer(ApiProblem.address(e.field(), e.expected()).problem(), request);
        }
        return answer(RefusedCommand.problem(e).orElseThrow(), request);
    }

    private static boolean isInAddress(String field, HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables
                && variables.containsKey(field);
    }
}
