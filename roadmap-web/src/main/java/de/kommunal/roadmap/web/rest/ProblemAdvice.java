package de.kommunal.roadmap.web.rest;

import de.kommunal.roadmap.legalform.AdoptionRefused;
import de.kommunal.roadmap.reading.NotReadableYet;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.StaleVersion;
import de.kommunal.roadmap.web.commands.KeyUsedOtherwise;
import de.kommunal.roadmap.web.commands.UnknownProgramme;
import de.kommunal.roadmap.web.commands.UnknownReferences;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Says what went wrong, in one form for all resources of the API; pages have their own. */
@RestControllerAdvice
@Order(100)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Problem> on(ApiProblem e, HttpServletRequest request) {
        return answer(e.problem(), e.headers(), request);
    }

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
    ResponseEntity<Problem> on(NotReadableYet e, HttpServletRequest request) {
        var headers = new HttpHeaders();
        headers.add(HttpHeaders.RETRY_AFTER, "1");
        return answer(
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "not-there-yet",
                        "Reads do not reach position "
                                + e.position()
                                + " yet. Nothing was recorded; try again."),
                headers,
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

    @ExceptionHandler
    ResponseEntity<Problem> on(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        var type = e.getRequiredType();
        var expected = type == null ? "another value" : CommandReader.expected(type);
        return answer(
                ApiProblem.parameter(e.getName(), String.valueOf(e.getValue()), expected).problem(),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(InvalidParameterException e, HttpServletRequest request) {
        return answer(
                Problem.of(
                        HttpStatus.BAD_REQUEST,
                        "malformed",
                        "The query of the address can't be decoded as UTF-8."),
                request);
    }

    private static boolean isInAddress(String field, HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables
                && variables.containsKey(field);
    }

    /** The store did not get its lock in time, or has no connection to give. */
    @ExceptionHandler({
        TransientDataAccessException.class,
        EventStoreException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Problem> onBusyStore(Exception e, HttpServletRequest request) {
        LOG.warn("store busy at {}: {}", request.getRequestURI(), e.toString());
        var headers = new HttpHeaders();
        headers.add(HttpHeaders.RETRY_AFTER, "1");
        return answer(
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "store-busy",
                        "The store did not answer in time. Nothing was recorded; try again."),
                headers,
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> on(Exception e, HttpServletRequest request) throws Exception {
        if (!isForApi(request)) {
            throw e;
        }
        if (e instanceof ErrorResponse response) {
            var status = HttpStatus.valueOf(response.getStatusCode().value());
            return answer(standard(e, status), response.getHeaders(), request);
        }
        if (e.getClass().getName().startsWith("org.springframework.security.")) {
            throw e;
        }
        var incident = UUID.randomUUID().toString();
        LOG.error(
                "incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), e);
        return answer(
                Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal-error",
                        "Something went wrong that should not. Nothing is known to be recorded; the"
                                + " log has the details under incident "
                                + incident
                                + "."),
                request);
    }

    private static boolean isForApi(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/v3/");
    }

    private static Problem standard(Exception e, HttpStatus status) {
        var detail =
                switch (status) {
                    case METHOD_NOT_ALLOWED ->
                            "This address does not take this method. Nothing is ever deleted or"
                                    + " overwritten here.";
                    case NOT_FOUND -> "There is nothing at this address.";
                    default -> ((ErrorResponse) e).getBody().getDetail();
                };
        return Problem.of(
                status,
                status.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                detail == null ? status.getReasonPhrase() : detail);
    }

    private static ResponseEntity<Problem> answer(Problem problem, HttpServletRequest request) {
        return answer(problem, new HttpHeaders(), request);
    }

    private static ResponseEntity<Problem> answer(
            Problem problem, HttpHeaders headers, HttpServletRequest request) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE))
                .body(problem.at(request.getRequestURI()));
    }
}
