package de.kommunal.roadmap.deliberation;

import static de.kommunal.roadmap.shared.Subject.Kind.PARTNER;
import static de.kommunal.roadmap.shared.Subject.Kind.RESOLUTION;
import static de.kommunal.roadmap.shared.Subject.Kind.SCENARIO;

import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.Ids;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** What the project office can do with the reservations of a resolution. */
public sealed interface ReservationCommand extends Command {

    /** The resolution. */
    ResolutionId id();

    ReservationId reservation();

    @Override
    default Subject subject() {
        return RESOLUTION.named(id());
    }

    /**
     * Records that a resolution is subject to something.
     *
     * @param partners which have to resolve the same; only for concurrent resolutions
     * @param resolutions which have to take effect too; only for concurrent resolutions
     * @param legalForm that the partners have to choose; what the resolution itself chooses if
     *     neither this nor the scenario is said
     * @param scenario for which the partners have to choose
     */
    record AttachReservation(
            ProgrammeId programme,
            ResolutionId id,
            ReservationId reservation,
            ReservationType type,
            String text,
            @Nullable List<PartnerId> partners,
            @Nullable List<ResolutionId> resolutions,
            @Nullable LegalForm legalForm,
            @Nullable String scenario,
            Provenance provenance)
            implements ReservationCommand {

        public AttachReservation {
            Texts.written("text", text);
            partners = partners == null ? null : List.copyOf(partners);
            resolutions = resolutions == null ? null : List.copyOf(resolutions);
            var others = orNone(partners).size() + orNone(resolutions).size();
            if (type == ReservationType.CONCURRENT_RESOLUTIONS && others == 0) {
                throw new InvalidValue("partners", "partners or resolutions that have to concur");
            }
            if (type != ReservationType.CONCURRENT_RESOLUTIONS
                    && (others > 0 || legalForm != null || scenario != null)) {
                throw new InvalidValue("type", "CONCURRENT_RESOLUTIONS if others have to concur");
            }
            if (orNone(resolutions).contains(id)) {
                throw new InvalidValue("resolutions", "other resolutions than this one");
            }
            if (scenario != null) {
                Ids.checked(scenario);
            }
        }

        @Override
        public List<Reference> references() {
            return Stream.of(
                            Reference.toAll(PARTNER, orNone(partners), "/partners"),
                            Reference.toAll(RESOLUTION, orNone(resolutions), "/resolutions"),
                            scenario == null
                                    ? Stream.<Reference>of()
                                    : Stream.of(
                                            new Reference(
                                                    "/scenario", new Subject(SCENARIO, scenario))))
                    .flatMap(references -> references)
                    .toList();
        }

        private static <T> List<T> orNone(@Nullable List<T> list) {
            return list == null ? List.of() : list;
        }
    }

    /**
     * Records that what was reserved has come: the approval, the budget.
     *
     * @param text how it was fulfilled
     */
    record FulfilReservation(
            ProgrammeId programme,
            ResolutionId id,
            ReservationId reservation,
            String text,
            Provenance provenance)
            implements ReservationCommand {

        public FulfilReservation {
            Texts.written("text", text);
        }
    }

    /**
     * Records that what was reserved will not come.
     *
     * @param text why
     */
    record FailReservation(
            ProgrammeId programme,
            ResolutionId id,
            ReservationId reservation,
            String text,
            Provenance provenance)
            implements ReservationCommand {

        public FailReservation {
            Texts.written("text", text);
        }
    }
}
