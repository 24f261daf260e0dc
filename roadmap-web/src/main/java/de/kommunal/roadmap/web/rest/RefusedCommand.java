package de.kommunal.roadmap.web.rest;

import de.kommunal.roadmap.legalform.AdoptionRefused;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.StaleVersion;
import de.kommunal.roadmap.web.commands.KeyUsedOtherwise;
import de.kommunal.roadmap.web.commands.UnknownProgramme;
import de.kommunal.roadmap.web.commands.UnknownReferences;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.HttpStatus;

import java.util.List;
import java.util.Optional;

/** Why a command was not carried out, whether it came alone or with a data set. */
public final class RefusedCommand {

    private RefusedCommand() {}

    /** Empty if it is not the command's fault. */
    public static Optional<Problem> problem(Exception refused) {
        return Optional.ofNullable(
                switch (refused) {
                    case ApiProblem e -> e.problem();
                    case Refusal e ->
                            Problem.of(HttpStatus.CONFLICT, "refused-by-rule", e.detail())
                                    .byRule(e.rule().id());
                    case AdoptionRefused e ->
                            Problem.of(
                                            HttpStatus.CONFLICT,
                                            "adoption-refused",
                                            "The legal form is not adopted: something is still"
                                                    + " missing.")
                                    .lacking(e.missing());
                    case StaleVersion e ->
                            Problem.of(
                                            HttpStatus.PRECONDITION_FAILED,
                                            "stale-version",
                                            "The subject was changed meanwhile: "
                                                    + e.getMessage()
                                                    + ". Read it again before you change it.")
                                    .current(e.current());
                    case AggregateNotFoundException e ->
                            Problem.of(
                                    HttpStatus.NOT_FOUND, "not-found", "There is no such record.");
                    case UnknownProgramme e ->
                            Problem.of(
                                    HttpStatus.NOT_FOUND,
                                    "not-found",
                                    String.valueOf(e.getMessage()));
                    case AggregateStreamCreationException e ->
                            Problem.of(
                                    HttpStatus.CONFLICT,
                                    "already-exists",
                                    "There is a record with this id already. Change it, or choose"
                                            + " another id.");
                    case ConcurrencyException e ->
                            Problem.of(
                                    HttpStatus.CONFLICT,
                                    "changed-meanwhile",
                                    "The record was changed at the same time. Nothing was"
                                            + " recorded; try again.");
                    case KeyUsedOtherwise e ->
                            Problem.of(
                                    HttpStatus.UNPROCESSABLE_CONTENT,
                                    "idempotency-key-reused",
                                    e.getMessage() + " Use a new key for a new request.");
                    case UnknownReferences e -> unknown(e);
                    case InvalidValue e ->
                            ApiProblem.unprocessable(
                                            List.of(
                                                    Problem.Fault.at(
                                                            "/" + e.field(), e.expected())))
                                    .problem();
                    default -> null;
                });
    }

    private static Problem unknown(UnknownReferences e) {
        var faults =
                e.references().stream()
                        .map(r ->
                                Problem.Fault.at(
                                        r.pointer(),
                                        r.subject().id(),
                                        "the id of a recorded "
                                                + r.subject().kind().word().replace('-', ' ')))
                        .toList();
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unknown-reference",
                        "The body names what is not recorded in this programme.")
                .with(faults);
    }
}
