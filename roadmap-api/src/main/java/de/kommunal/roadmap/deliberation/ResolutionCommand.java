package de.kommunal.roadmap.deliberation;

import static de.kommunal.roadmap.shared.Subject.Kind.COMMITTEE;
import static de.kommunal.roadmap.shared.Subject.Kind.DELIBERATION;
import static de.kommunal.roadmap.shared.Subject.Kind.PARTNER;
import static de.kommunal.roadmap.shared.Subject.Kind.RESOLUTION;
import static de.kommunal.roadmap.shared.Subject.Kind.SCENARIO;

import de.kommunal.roadmap.partner.CommitteeId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the project office can do with a resolution. */
public sealed interface ResolutionCommand extends Command {

    ResolutionId id();

    @Override
    default Subject subject() {
        return RESOLUTION.named(id());
    }

    /**
     * Records what a committee resolved. It always names the committee and the day: a paper alone
     * makes no resolution (rule S4).
     *
     * @param deliberation in which it was resolved, if that was planned here
     * @param step of that deliberation
     * @param adoptedItems numbers of the items that were adopted; null if all were
     * @param textHash SHA-256 of the adopted text
     * @param paperVersion the version of the paper that was adopted
     * @param amendedInSession true if the adopted text was written in the sitting
     */
    record RecordResolution(
            ProgrammeId programme,
            ResolutionId id,
            @Nullable DeliberationId deliberation,
            @Nullable StepId step,
            CommitteeId committee,
            PartnerId partner,
            LocalDate decidedOn,
            List<ResolutionItem> items,
            @Nullable List<Integer> adoptedItems,
            @Nullable VoteTally votes,
            @Nullable Integer seats,
            @Nullable String textHash,
            @Nullable Integer paperVersion,
            boolean amendedInSession,
            Provenance provenance)
            implements ResolutionCommand {

        public RecordResolution {
            items = List.copyOf(items);
            adoptedItems = adoptedItems == null ? null : List.copyOf(adoptedItems);
            if (step != null && deliberation == null) {
                throw new InvalidValue("step", "a step together with its deliberation");
            }
            if (items.isEmpty()) {
                throw new InvalidValue("items", "at least one item");
            }
            if (items.stream().map(ResolutionItem::no).distinct().count() != items.size()) {
                throw new InvalidValue("items", "items with different numbers");
            }
            Sha256.checked("textHash", textHash);
        }

        @Override
        public List<Reference> references() {
            var others =
                    Stream.of(
                            Reference.to(DELIBERATION, deliberation, "/deliberation"),
                            Reference.to(COMMITTEE, committee, "/committee"),
                            Reference.to(PARTNER, partner, "/partner"));
            return Stream.concat(others.flatMap(one -> one), scenariosOf(items)).toList();
        }
    }

    /**
     * Records that a later resolution changed the text of this one, which stays in force.
     *
     * @param by the resolution that changed it
     * @param text what was changed, in words
     * @param items as they read now; those with other numbers stay as they are
     */
    record AmendResolution(
            ProgrammeId programme,
            ResolutionId id,
            ResolutionId by,
            String text,
            @Nullable List<ResolutionItem> items,
            Provenance provenance)
            implements ResolutionCommand {

        public AmendResolution {
            refuseItself(id, by);
            Texts.written("text", text);
            items = items == null ? null : List.copyOf(items);
        }

        @Override
        public List<Reference> references() {
            var named = items == null ? List.<ResolutionItem>of() : items;
            return Stream.concat(Reference.to(RESOLUTION, by, "/by"), scenariosOf(named)).toList();
        }
    }

    /** Records that a later resolution took the place of this one. */
    record SupersedeResolution(
            ProgrammeId programme,
            ResolutionId id,
            ResolutionId by,
            @Nullable String reason,
            Provenance provenance)
            implements ResolutionCommand {

        public SupersedeResolution {
            refuseItself(id, by);
        }

        @Override
        public List<Reference> references() {
            return Reference.to(RESOLUTION, by, "/by").toList();
        }
    }

    /**
     * Records that this resolution holds no more and no other takes its place.
     *
     * @param by the resolution that revoked it; absent if something else did, such as a court
     */
    record RevokeResolution(
            ProgrammeId programme,
            ResolutionId id,
            @Nullable ResolutionId by,
            String reason,
            Provenance provenance)
            implements ResolutionCommand {

        public RevokeResolution {
            refuseItself(id, by);
            Texts.written("reason", reason);
        }

        @Override
        public List<Reference> references() {
            return Reference.to(RESOLUTION, by, "/by").toList();
        }
    }

    /**
     * Records that the resolution took effect, on its effective date.
     *
     * @param text by what, such as the publication
     */
    record RecordResolutionEffect(
            ProgrammeId programme, ResolutionId id, @Nullable String text, Provenance provenance)
            implements ResolutionCommand {}

    private static void refuseItself(ResolutionId id, @Nullable ResolutionId by) {
        if (id.equals(by)) {
            throw new InvalidValue("by", "another resolution than this one");
        }
    }

    private static Stream<Reference> scenariosOf(List<ResolutionItem> items) {
        return IntStream.range(0, items.size()).boxed().flatMap(i -> scenario(items.get(i), i));
    }

    private static Stream<Reference> scenario(ResolutionItem item, int index) {
        var scenario = item.scenario();
        return scenario == null
                ? Stream.of()
                : Stream.of(
                        new Reference(
                                "/items/" + index + "/scenario", new Subject(SCENARIO, scenario)));
    }
}
