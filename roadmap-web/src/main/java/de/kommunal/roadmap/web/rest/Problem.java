package de.kommunal.roadmap.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import java.net.URI;
import java.util.List;

/**
 * A problem as RFC 9457 describes it.
 *
 * @param type names the kind of problem: {@code urn:roadmap:problem:} and the code
 * @param code stable name of the kind, for programs
 * @param rule id of the rule that refused, as in docs/domain/rules.md
 * @param errors each place that is wrong
 * @param missing each thing that a decision still needs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        String code,
        @Nullable String rule,
        @Nullable List<Fault> errors,
        @Nullable List<?> missing,
        @Nullable Long currentVersion) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One place that is wrong.
     *
     * @param pointer JSON pointer into the body
     * @param parameter name of the parameter or header, if it is not in the body
     * @param read what was read there
     * @param expected what would be accepted, as a sentence or an example
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(
            @Nullable String pointer,
            @Nullable String parameter,
            @Nullable String read,
            String expected) {

        static Fault at(String pointer, String expected) {
            return new Fault(pointer, null, null, expected);
        }

        static Fault at(String pointer, @Nullable String read, String expected) {
            return new Fault(pointer, null, read, expected);
        }
    }

    public static Problem of(HttpStatus status, String code, String detail) {
        return new Problem(
                URI.create("urn:roadmap:problem:" + code),
                status.getReasonPhrase(),
                status.value(),
                detail,
                null,
                code,
                null,
                null,
                null,
                null);
    }

    public Problem with(List<Fault> faults) {
        return new Problem(
                type, title, status, detail, instance, code, rule, faults, missing, currentVersion);
    }

    Problem byRule(String ruleId) {
        return new Problem(
                type,
                title,
                status,
                detail,
                instance,
                code,
                ruleId,
                errors,
                missing,
                currentVersion);
    }

    Problem lacking(List<?> things) {
        return new Problem(
                type, title, status, detail, instance, code, rule, errors, things, currentVersion);
    }

    Problem current(long version) {
        return new Problem(
                type, title, status, detail, instance, code, rule, errors, missing, version);
    }

    Problem at(String path) {
        return new Problem(
                type, title, status, detail, path, code, rule, errors, missing, currentVersion);
    }
}
