package de.kommunal.roadmap.correction;

import static de.kommunal.roadmap.shared.Subject.Kind.CORRECTION;

import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.DecidedAcrossRecords;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** What the project office can do about what it recorded wrongly. */
public sealed interface CorrectionCommand extends DecidedAcrossRecords {

    CorrectionId id();

    CorrectionCategory category();

    String reason();

    @Override
    default Subject subject() {
        return CORRECTION.named(id());
    }

    /**
     * Says what should have been recorded instead of an event. The event stays in the log; from now
     * on it counts no more and the replacement stands in its place.
     *
     * @param event id of the wrong event
     * @param reason how the office noticed and what was wrong
     * @param replacement the command as it should have been, by its name: {@code {"RegisterPaper":
     *     {...}}}; of the same subject
     */
    record CorrectRecord(
            ProgrammeId programme,
            CorrectionId id,
            String event,
            CorrectionCategory category,
            String reason,
            Command replacement,
            Provenance provenance)
            implements CorrectionCommand {

        public CorrectRecord {
            check(event, reason);
        }

        @Override
        public List<Reference> references() {
            return Stream.concat(
                            replacement.references().stream(),
                            Reference.toPapersOf(replacement.provenance()))
                    .map(r -> new Reference("/replacement" + r.pointer(), r.subject()))
                    .toList();
        }
    }

    /**
     * Says that an event should not have been recorded at all. It stays in the log and counts no
     * more. If it is the subject's first one, the whole subject counts no more. A correction or
     * voiding may itself be voided: what it had withdrawn counts again.
     *
     * @param event id of the wrong event; none if a correction is voided
     * @param correction the correction or voiding that was itself wrong, instead of an event
     */
    record VoidRecord(
            ProgrammeId programme,
            CorrectionId id,
            @Nullable String event,
            @Nullable CorrectionId correction,
            CorrectionCategory category,
            String reason,
            Provenance provenance)
            implements CorrectionCommand {

        public VoidRecord {
            if ((event == null) == (correction == null)) {
                throw new InvalidValue("event", "either an event or a correction");
            }
            check(event, reason);
        }

        @Override
        public List<Reference> references() {
            return Reference.to(CORRECTION, correction, "/correction").toList();
        }
    }

    private static void check(@Nullable String event, String reason) {
        if (event != null && (event.isBlank() || event.length() > 64)) {
            throw new InvalidValue("event", "the id of an event, at most 64 characters");
        }
        Texts.written("reason", reason);
    }
}
