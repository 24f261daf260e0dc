package de.kommunal.roadmap.partner;

import static de.kommunal.roadmap.shared.Subject.Kind.COMMITTEE;
import static de.kommunal.roadmap.shared.Subject.Kind.PARTNER;

import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the project office can do with a committee. */
public sealed interface CommitteeCommand extends Command {

    CommitteeId id();

    @Override
    default Subject subject() {
        return COMMITTEE.named(id());
    }

    /**
     * Records that a partner has a committee.
     *
     * @param council true if the body stands above all others of its partner and decides for it, as
     *     an elected council does, or the assembly of an association; if left out, a {@code
     *     COUNCIL} is one and nothing else
     */
    record RecordCommitteeEstablished(
            ProgrammeId programme,
            CommitteeId id,
            PartnerId partner,
            String name,
            CommitteeKind kind,
            @Nullable Boolean council,
            @Nullable Integer seats,
            Provenance provenance)
            implements CommitteeCommand {

        public RecordCommitteeEstablished {
            Texts.written("name", name);
            if (council != null && !isPossible(kind, council)) {
                throw new InvalidValue("council", kind == CommitteeKind.COUNCIL ? "true" : "false");
            }
            if (seats != null && seats < 1) {
                throw new InvalidValue("seats", "a number from 1 on");
            }
        }

        private static boolean isPossible(CommitteeKind kind, boolean council) {
            return switch (kind) {
                case COUNCIL -> council;
                case MAIN_COMMITTEE, SPECIALIST_COMMITTEE -> !council;
                case JOINT_COMMITTEE, ASSEMBLY, OTHER -> true;
            };
        }

        @Override
        public List<Reference> references() {
            return Reference.to(PARTNER, partner, "/partner").toList();
        }
    }

    /** Records that a committee has another name from the effective date on. */
    record RecordCommitteeRenamed(
            ProgrammeId programme, CommitteeId id, String name, Provenance provenance)
            implements CommitteeCommand {

        public RecordCommitteeRenamed {
            Texts.written("name", name);
        }
    }

    /** Records that a committee exists no more from the effective date on. */
    record RecordCommitteeDissolved(
            ProgrammeId programme, CommitteeId id, @Nullable String reason, Provenance provenance)
            implements CommitteeCommand {}
}
