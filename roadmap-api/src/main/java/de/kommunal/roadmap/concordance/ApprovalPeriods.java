package de.kommunal.roadmap.concordance;

import java.time.LocalDate;

/**
 * The two periods after which an approval may be deemed granted (rule K2). How they combine is open
 * to reading, so both dates are computed and neither is preferred.
 *
 * @param objectionUntil last day on which the authority can say that it refuses or wants changes
 * @param discussionUntil last day on which it can set a date for a discussion
 */
public record ApprovalPeriods(LocalDate objectionUntil, LocalDate discussionUntil) {

    static ApprovalPeriods from(LocalDate receivedOn, ProcedureTemplate.DeemedApproval rule) {
        var objectionUntil = receivedOn.plusWeeks(rule.objectionWeeks());
        return new ApprovalPeriods(
                objectionUntil, objectionUntil.plusWeeks(rule.discussionWeeks()));
    }

    boolean include(LocalDate day) {
        return day.equals(objectionUntil) || day.equals(discussionUntil);
    }
}
