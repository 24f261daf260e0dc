package de.kommunal.roadmap.position;

import static de.kommunal.roadmap.shared.Subject.Kind.PARTNER;
import static de.kommunal.roadmap.shared.Subject.Kind.POSITION;
import static de.kommunal.roadmap.shared.Subject.Kind.RESOLUTION;

import de.kommunal.roadmap.correction.CorrectionCategory;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** What the project office can do with a partner's position. */
public sealed interface PositionCommand extends Command {

    PositionId id();

    @Override
    default Subject subject() {
        return POSITION.named(id());
    }

    /**
     * Records where a partner stands. Beside a position that binds more it only stands beside; the
     * id follows from partner and topic.
     *
     * @param basis what it rests on, such as the administration's paper
     */
    record RecordPartnerPosition(
            ProgrammeId programme,
            PartnerId partner,
            PositionTopic topic,
            Stance stance,
            @Nullable String basis,
            Bindingness bindingness,
            @Nullable List<String> conditions,
            @Nullable List<String> reasons,
            @Nullable ResolutionId resolution,
            Provenance provenance)
            implements PositionCommand, Statement {

        public RecordPartnerPosition {
            PositionId.of(partner, topic);
            conditions = Statement.written("conditions", conditions);
            reasons = Statement.written("reasons", reasons);
        }

        @Override
        public PositionId id() {
            return PositionId.of(partner, topic);
        }

        @Override
        public List<Reference> references() {
            return Stream.of(
                            Reference.to(PARTNER, partner, "/partner"),
                            topic.references(),
                            Reference.to(RESOLUTION, resolution, "/resolution"))
                    .flatMap(references -> references)
                    .toList();
        }
    }

    /** Records that the partner changed its mind, or that its position came to bind more. */
    record ChangePartnerPosition(
            ProgrammeId programme,
            PositionId id,
            Stance stance,
            @Nullable String basis,
            Bindingness bindingness,
            @Nullable List<String> conditions,
            @Nullable List<String> reasons,
            @Nullable ResolutionId resolution,
            String reason,
            Provenance provenance)
            implements PositionCommand, Statement {

        public ChangePartnerPosition {
            conditions = Statement.written("conditions", conditions);
            reasons = Statement.written("reasons", reasons);
            Texts.written("reason", reason);
        }

        @Override
        public List<Reference> references() {
            return Reference.to(RESOLUTION, resolution, "/resolution").toList();
        }
    }

    /**
     * Puts right what the office recorded wrongly; the partner said this all along. It replaces the
     * leading statement as a whole. Where the partner said nothing at all, the statement is voided
     * instead.
     */
    record CorrectPartnerPosition(
            ProgrammeId programme,
            PositionId id,
            Stance stance,
            @Nullable String basis,
            Bindingness bindingness,
            @Nullable List<String> conditions,
            @Nullable List<String> reasons,
            @Nullable ResolutionId resolution,
            CorrectionCategory category,
            String why,
            Provenance provenance)
            implements PositionCommand, Statement {

        public CorrectPartnerPosition {
            conditions = Statement.written("conditions", conditions);
            reasons = Statement.written("reasons", reasons);
            Texts.written("why", why);
        }

        @Override
        public List<Reference> references() {
            return Reference.to(RESOLUTION, resolution, "/resolution").toList();
        }
    }

    /** Records that the partner said the same again. */
    record ConfirmPartnerPosition(
            ProgrammeId programme, PositionId id, @Nullable String basis, Provenance provenance)
            implements PositionCommand {}

    /** Records that the position holds no more without another one in its place. */
    record LapsePartnerPosition(
            ProgrammeId programme, PositionId id, String reason, Provenance provenance)
            implements PositionCommand {

        public LapsePartnerPosition {
            Texts.written("reason", reason);
        }
    }
}
