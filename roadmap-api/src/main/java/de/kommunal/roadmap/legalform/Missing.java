package de.kommunal.roadmap.legalform;

import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;

/**
 * Something without which a legal form is not adopted.
 *
 * @param subject where it is missing, such as {@code partner/kreis-coesfeld}
 */
public record Missing(Rule rule, String detail, String subject) {

    static Missing of(Rule rule, Subject.Kind kind, String id, String detail) {
        return new Missing(rule, detail, new Subject(kind, id).toString());
    }
}
