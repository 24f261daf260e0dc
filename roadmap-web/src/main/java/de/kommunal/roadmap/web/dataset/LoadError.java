package de.kommunal.roadmap.web.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.web.rest.Problem;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A record of a data set that was not recorded, and why.
 *
 * @param record its number in the set, from 1
 * @param line of the sent document at which it begins, from 1
 * @param id that its body names
 * @param code stable name of the problem, for programs
 * @param rule id of the rule that refused
 * @param errors each place in the record's body that is wrong
 * @param missing each thing that a decision still needs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LoadError(
        int record,
        int line,
        @Nullable String command,
        @Nullable String id,
        String code,
        @Nullable String rule,
        String detail,
        @Nullable List<Problem.Fault> errors,
        @Nullable List<?> missing) {

    static LoadError of(SentDataSet.Item item, Problem problem) {
        var content = item.content();
        var command =
                content.isObject() && content.size() == 1
                        ? content.propertyNames().iterator().next()
                        : null;
        var id = command == null ? null : content.path(command).path("id").stringValue(null);
        return new LoadError(
                item.number(),
                item.line(),
                command,
                id,
                problem.code(),
                problem.rule(),
                problem.detail(),
                problem.errors(),
                problem.missing());
    }

    /** For logs. */
    String sentence() {
        var places = new StringBuilder();
        if (errors != null) {
            errors.forEach(
                    e -> places.append(' ').append(e.pointer()).append(": ").append(e.expected()));
        }
        return "record %d (line %d, %s %s): %s%s"
                .formatted(record, line, command, id == null ? "" : id, detail, places);
    }
}
