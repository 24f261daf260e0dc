package de.kommunal.roadmap.web.rest;

import de.kommunal.roadmap.shared.Rule;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A request that is answered with a problem. */
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient HttpHeaders headers = new HttpHeaders();

    public ApiProblem(Problem problem) {
        super(message(problem));
        this.problem = problem;
    }

    /** For logs and for those who load files: the detail and each place. */
    private static String message(Problem problem) {
        var errors = problem.errors() == null ? List.<Problem.Fault>of() : problem.errors();
        return Stream.concat(
                        Stream.of(problem.detail()),
                        errors.stream().map(e -> e.pointer() + ": " + e.expected()))
                .collect(Collectors.joining(" "));
    }

    public ApiProblem(HttpStatus status, String code, String detail) {
        this(Problem.of(status, code, detail));
    }

    /** What was sent can be read but not processed, for each of these reasons. */
    public static ApiProblem unprocessable(List<Problem.Fault> faults) {
        return new ApiProblem(
                Problem.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "invalid-content",
                                "The body can be read, but "
                                        + (faults.size() == 1
                                                ? "one place in it says"
                                                : faults.size() + " places in it say")
                                        + " what can't be recorded.")
                        .with(faults));
    }

    /** A part of the address that names nothing. */
    public static ApiProblem address(String name, String expected) {
        return new ApiProblem(
                HttpStatus.NOT_FOUND,
                "not-found",
                "There is nothing at this address: \"%s\" has to be %s.".formatted(name, expected));
    }

    /** A parameter of the address that can't be used. */
    public static ApiProblem parameter(String name, @Nullable String read, String expected) {
        return new ApiProblem(
                Problem.of(
                                HttpStatus.BAD_REQUEST,
                                "invalid-parameter",
                                "The parameter \"" + name + "\" can't be used.")
                        .with(List.of(new Problem.Fault(null, name, read, expected))));
    }

    ApiProblem byRule(Rule rule) {
        return new ApiProblem(problem.byRule(rule.id()));
    }

    /** The same, with its places below another one. */
    public ApiProblem below(String pointer) {
        var errors = problem.errors();
        return errors == null
                ? this
                : new ApiProblem(
                        problem.with(
                                errors.stream()
                                        .map(e ->
                                                new Problem.Fault(
                                                        pointer
                                                                + Objects.requireNonNullElse(
                                                                        e.pointer(), ""),
                                                        e.parameter(),
                                                        e.read(),
                                                        e.expected()))
                                        .toList()));
    }

    public ApiProblem header(String name, String value) {
        headers.add(name, value);
        return this;
    }

    /** Name of the parameter that can't be used, if it is about one. */
    public Optional<String> parameter() {
        var errors = problem.errors();
        return errors == null
                ? Optional.empty()
                : errors.stream().map(Problem.Fault::parameter).findFirst();
    }

    Problem problem() {
        return problem;
    }

    /** Each place that is wrong; none if it is about the whole request. */
    public List<Problem.Fault> faults() {
        var errors = problem.errors();
        return errors == null ? List.of() : errors;
    }

    public HttpStatus status() {
        return HttpStatus.valueOf(problem.status());
    }

    public HttpHeaders headers() {
        return headers;
    }
}
