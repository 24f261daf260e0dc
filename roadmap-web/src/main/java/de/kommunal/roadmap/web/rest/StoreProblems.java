package de.kommunal.roadmap.web.rest;

import static de.kommunal.roadmap.web.rest.ProblemAnswer.answer;

import de.kommunal.roadmap.reading.NotReadableYet;

import jakarta.servlet.http.HttpServletRequest;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says that the store can not answer just now. */
@RestControllerAdvice
@Order(2)
class StoreProblems {

    private static final Logger LOG = LoggerFactory.getLogger(StoreProblems.class);

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

    /** What comes of a change whose answer is missing, only the store knows. */
    @ExceptionHandler({
        NonTransientDataAccessResourceException.class,
        RecoverableDataAccessException.class,
        TransactionSystemException.class,
        UncategorizedDataAccessException.class
    })
    ResponseEntity<Problem> onOutage(Exception e, HttpServletRequest request) {
        LOG.warn("store not reached at {}: {}", request.getRequestURI(), e.toString());
        var headers = new HttpHeaders();
        headers.add(HttpHeaders.RETRY_AFTER, StoreOutage.SECONDS);
        return answer(StoreOutage.problem(e), headers, request);
    }

    /** The store did not get its lock in time, or has no connection to give. */
    @ExceptionHandler({
        TransientDataAccessException.class,
        EventStoreException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Problem> onBusyStore(Exception e, HttpServletRequest request) {
        if (StoreOutage.isFull(e)) {
            return onOutage(e, request);
        }
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
}
