package de.kommunal.roadmap.milestone;

import static de.kommunal.roadmap.shared.Subject.Kind.MILESTONE;
import static de.kommunal.roadmap.shared.Subject.Kind.PAPER;
import static de.kommunal.roadmap.shared.Subject.Kind.PARTNER;
import static de.kommunal.roadmap.shared.Subject.Kind.RESOLUTION;

import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.DecidedAcrossRecords;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the project office can do with a milestone. */
public sealed interface MilestoneCommand extends Command {

    MilestoneId id();

    @Override
    default Subject subject() {
        return MILESTONE.named(id());
    }

    /**
     * Plans something that is to be achieved. What lies in the past already may be planned too: it
     * is recorded late.
     *
     * @param plannedDate when it is to be achieved, as exactly as it is planned
     * @param partners whom it concerns; all, if left out
     */
    record PlanMilestone(
            ProgrammeId programme,
            MilestoneId id,
            String title,
            @Nullable String description,
            EffectiveDate plannedDate,
            MilestoneCategory category,
            @Nullable List<PartnerId> partners,
            Provenance provenance)
            implements MilestoneCommand {

        public PlanMilestone {
            Texts.written("title", title);
            if (description != null) {
                Texts.written("description", description);
            }
            partners = partners == null ? null : List.copyOf(partners);
        }

        @Override
        public List<Reference> references() {
            return Reference.toAll(
                            PARTNER,
                            Objects.requireNonNullElse(partners, List.<PartnerId>of()),
                            "/partners")
                    .toList();
        }
    }

    /**
     * Says more exactly when a milestone is planned. That is no move: the finer date lies within
     * the one before.
     */
    record RefineMilestoneDate(
            ProgrammeId programme, MilestoneId id, EffectiveDate plannedDate, Provenance provenance)
            implements MilestoneCommand {}

    /**
     * Moves a milestone to another date. Those that wait for it are listed with the event and stay
     * where they are.
     *
     * @param reasonText the reason in words
     * @param trigger what was recorded and led to it
     */
    record RescheduleMilestone(
            ProgrammeId programme,
            MilestoneId id,
            EffectiveDate plannedDate,
            RescheduleReason reasonCode,
            String reasonText,
            @Nullable RescheduleTrigger trigger,
            Provenance provenance)
            implements MilestoneCommand, DecidedAcrossRecords {

        public RescheduleMilestone {
            Texts.written("reasonText", reasonText);
        }

        @Override
        public List<Reference> references() {
            return trigger == null
                    ? List.of()
                    : List.of(
                            new Reference(
                                    "/trigger/id", new Subject(trigger.kind(), trigger.id())));
        }
    }

    /**
     * Says that a milestone waits for another one.
     *
     * @param predecessor the one that is waited for
     * @param lagDays how many days have to lie between the two; none, if left out
     */
    record AddMilestoneDependency(
            ProgrammeId programme,
            MilestoneId id,
            MilestoneId predecessor,
            DependencyType type,
            @Nullable Integer lagDays,
            Provenance provenance)
            implements MilestoneCommand, DecidedAcrossRecords {

        private static final int LONGEST_LAG = 3650;

        public AddMilestoneDependency {
            if (lagDays != null && (lagDays < 0 || lagDays > LONGEST_LAG)) {
                throw new InvalidValue("lagDays", "a number of days from 0 to " + LONGEST_LAG);
            }
        }

        @Override
        public List<Reference> references() {
            return Reference.to(MILESTONE, predecessor, "/predecessor").toList();
        }
    }

    /** Says that a milestone waits for another one no more. */
    record RemoveMilestoneDependency(
            ProgrammeId programme,
            MilestoneId id,
            MilestoneId predecessor,
            String reason,
            Provenance provenance)
            implements MilestoneCommand {

        public RemoveMilestoneDependency {
            Texts.written("reason", reason);
        }
    }

    /**
     * Says that a milestone is achieved.
     *
     * @param actualDate when it was, as exactly as it is known; not after today
     * @param overrideReason why it is, although something that it waits for is not
     */
    record AchieveMilestone(
            ProgrammeId programme,
            MilestoneId id,
            EffectiveDate actualDate,
            MilestoneEvidence evidence,
            @Nullable String overrideReason,
            Provenance provenance)
            implements MilestoneCommand, DecidedAcrossRecords {

        public AchieveMilestone {
            if (overrideReason != null) {
                Texts.written("overrideReason", overrideReason);
            }
        }

        @Override
        public List<Reference> references() {
            return Stream.concat(
                            Reference.to(PAPER, evidence.paper(), "/evidence/paper"),
                            Reference.to(RESOLUTION, evidence.resolution(), "/evidence/resolution"))
                    .toList();
        }
    }

    /** Takes back that a milestone is achieved. It is then planned, or missed, as it was before. */
    record RevokeMilestoneAchievement(
            ProgrammeId programme, MilestoneId id, String reason, Provenance provenance)
            implements MilestoneCommand {

        public RevokeMilestoneAchievement {
            Texts.written("reason", reason);
        }
    }

    /**
     * Records that the last day that the planned date may mean has passed. The program itself does
     * so within an hour; it can still be achieved late, moved or cancelled.
     *
     * @param plannedDate the date that was missed, which must be the one planned now
     */
    record RecordMilestoneMissed(
            ProgrammeId programme, MilestoneId id, EffectiveDate plannedDate, Provenance provenance)
            implements MilestoneCommand {}

    /** Gives a milestone up. It stays in the record. */
    record CancelMilestone(
            ProgrammeId programme, MilestoneId id, String reason, Provenance provenance)
            implements MilestoneCommand {

        public CancelMilestone {
            Texts.written("reason", reason);
        }
    }
}
