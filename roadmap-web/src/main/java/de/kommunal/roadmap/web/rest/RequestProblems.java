package de.kommunal.roadmap.web.rest;

import static de.kommunal.roadmap.web.rest.ProblemAnswer.answer;

import de.kommunal.roadmap.web.sealing.PersonErased;

import jakarta.servlet.http.HttpServletRequest;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

import java.util.Locale;
import java.util.UUID;

/** Says what is wrong with a request, and that an error is ours. Pages have their own answers. */
@RestControllerAdvice
@Order(100)
class RequestProblems {

    private static final Logger LOG = LoggerFactory.getLogger(RequestProblems.class);

    @ExceptionHandler
    ResponseEntity<Problem> on(ApiProblem e, HttpServletRequest request) {
        return answer(e.problem(), e.headers(), request);
    }

    /** Who was erased is not there again, and is not unknown either. */
    @ExceptionHandler
    ResponseEntity<Problem> on(PersonErased e, HttpServletRequest request) {
        return answer(
                Problem.of(HttpStatus.GONE, "person-erased", String.valueOf(e.getMessage())),
                request);
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
        var tooLarge = e.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value();
        return answer(
                tooLarge
                        ? Problem.of(
                                HttpStatus.CONTENT_TOO_LARGE,
                                "body-too-large",
                                "The form is too large. Nothing was recorded.")
                        : Problem.of(
                                HttpStatus.BAD_REQUEST,
                                "malformed",
                                "The query of the address can't be decoded as UTF-8."),
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
        return path.equals("/api")
                || path.startsWith("/api/")
                || path.startsWith("/v3/")
                || path.startsWith("/actuator");
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
}
