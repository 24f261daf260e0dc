package de.kommunal.roadmap.concordance;

import de.kommunal.roadmap.concordance.ApprovalCommand.ConfirmDeemedApproval;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** How far the approval of a case has come, as its aggregate knows it. */
final class ApprovalProgress {

    private @Nullable LocalDate receivedOn;
    private @Nullable LocalDate objectedOn;
    private @Nullable LocalDate discussionSetOn;
    private boolean decided;
    private boolean granted;

    /** A new request leaves nothing of an earlier one. */
    void requested(LocalDate received) {
        receivedOn = received;
        objectedOn = null;
        discussionSetOn = null;
        decided = false;
        granted = false;
    }

    void objected(LocalDate day) {
        objectedOn = day;
    }

    void discussionSet(LocalDate day) {
        discussionSetOn = day;
    }

    void decided(boolean isGranted) {
        decided = true;
        granted = isGranted;
    }

    boolean isRequested() {
        return receivedOn != null;
    }

    boolean isGranted() {
        return granted;
    }

    /**
     * Rule K2.
     *
     * @param today ISO date of the day on which the command arrived; null if unknown
     */
    void refuseUndue(
            ConfirmDeemedApproval command, ProcedureTemplate procedure, @Nullable String today) {
        if (receivedOn == null || decided) {
            throw new Refusal(Rule.K6, "No request for approval is waiting for an answer.");
        }
        var periods =
                procedure
                        .periodsFrom(receivedOn)
                        .orElseThrow(() ->
                                new Refusal(
                                        Rule.K2,
                                        "No rule is known by which the approval of the form "
                                                + procedure.legalForm()
                                                + " is deemed granted."));
        refuseIfNotSilent(periods);
        var day = command.computedOn();
        if (!periods.include(day)) {
            throw new Refusal(
                    Rule.K2,
                    "The periods end on %s and %s, not on %s."
                            .formatted(periods.objectionUntil(), periods.discussionUntil(), day));
        }
        if (today == null || !LocalDate.parse(today).isAfter(day)) {
            throw new Refusal(Rule.K2, "The period ends on " + day + ", which is not over yet.");
        }
    }

    private void refuseIfNotSilent(ApprovalPeriods periods) {
        if (objectedOn != null && !objectedOn.isAfter(periods.objectionUntil())) {
            throw new Refusal(
                    Rule.K2, "The authority was not silent: it objected on " + objectedOn + ".");
        }
        if (discussionSetOn != null && !discussionSetOn.isAfter(periods.discussionUntil())) {
            throw new Refusal(
                    Rule.K2,
                    "The authority was not silent: it set a date for a discussion on "
                            + discussionSetOn
                            + ".");
        }
    }
}
