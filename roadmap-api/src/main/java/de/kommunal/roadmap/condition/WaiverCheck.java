package de.kommunal.roadmap.condition;

import de.kommunal.roadmap.audit.AppendTerms;
import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.condition.ConditionCommand.WaiveCondition;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.partner.CommitteeView;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.NotReadableYet;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;

/**
 * Looks up whether a waiver rests on a resolution of a committee that may waive (rule C1). The
 * decision is tied to the position at which it was read.
 */
@Component
class WaiverCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventLog log;
    private final Records records;

    WaiverCheck(EventLog log, Records records) {
        this.log = log;
        this.records = records;
    }

    void refuseUnfounded(WaiveCondition command) {
        var position = log.head().position();
        if (!records.await(position, PATIENCE)) {
            throw new NotReadableYet(position);
        }
        var day = command.provenance().effective().latest();
        var reading =
                new Reading(
                        command.programme(), records.momentAt(day, position), Audience.INTERNAL);
        objection(
                        command,
                        records.find(CommitteeView.class, reading, command.committee().value())
                                .orElse(null),
                        records.find(ResolutionView.class, reading, command.resolution().value())
                                .orElse(null))
                .ifPresent(objection -> {
                    throw new Refusal(Rule.C1, objection);
                });
        AppendTerms.decidedAt(position);
    }

    /**
     * What stands against the waiver on the day from which it holds.
     *
     * @param committee as it reads on that day; null if it is not there then
     * @param resolution as it reads on that day; null if it is not there then
     */
    static Optional<String> objection(
            WaiveCondition command,
            @Nullable CommitteeView committee,
            @Nullable ResolutionView resolution) {
        if (committee == null || !committee.partner().equals(command.partner().value())) {
            return Optional.of(
                    "%s is no committee of %s on that day."
                            .formatted(command.committee(), command.partner()));
        }
        if (Boolean.TRUE.equals(command.aboveImposing()) && !committee.council()) {
            return Optional.of(
                    "%s does not stand above the imposing committee: it is not the council of %s."
                            .formatted(command.committee(), command.partner()));
        }
        if (resolution == null || !resolution.state().inForce()) {
            return Optional.of(
                    "The resolution %s is not in force on that day."
                            .formatted(command.resolution()));
        }
        return resolution.committee().equals(command.committee().value())
                ? Optional.empty()
                : Optional.of(
                        "The resolution %s is one of %s, not of %s."
                                .formatted(
                                        command.resolution(),
                                        resolution.committee(),
                                        command.committee()));
    }
}
