package de.kommunal.roadmap.projections.deliberation;

import de.kommunal.roadmap.deliberation.ReservationState;
import de.kommunal.roadmap.deliberation.ReservationType;
import de.kommunal.roadmap.deliberation.ResolutionItem;
import de.kommunal.roadmap.deliberation.ResolutionState;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.deliberation.ResolutionView.Change;
import de.kommunal.roadmap.deliberation.ResolutionView.Reservation;
import de.kommunal.roadmap.deliberation.VoteTally;
import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What follows from other resolutions is no fact of this one and added where it is read. */
@Component
class ResolutionFold implements ViewFold<ResolutionView> {

    @Override
    public Class<ResolutionView> view() {
        return ResolutionView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.RESOLUTION;
    }

    @Override
    public Map<String, List<String>> follows() {
        return Map.ofEntries(
                Map.entry("items", List.of("items", "amendedItems/")),
                Map.entry("adoptedItems", List.of("adoptedItems", "amendedItems/")),
                Map.entry(
                        "state", List.of("decidedOn", "amendments/", "supersession", "revocation")),
                Map.entry("changedBy", List.of("amendments/", "supersession", "revocation")),
                Map.entry("changes", List.of("amendments/", "supersession", "revocation")));
    }

    @Override
    public ResolutionView fold(SubjectState state) {
        var changes = changes(state);
        var last = changes.isEmpty() ? null : changes.getLast();
        return new ResolutionView(
                state.id(),
                state.version(),
                state.textOrNull("deliberation"),
                state.textOrNull("step"),
                state.text("committee"),
                state.text("partner"),
                state.one("decidedOn", LocalDate.class),
                items(state),
                adoptedItems(state),
                state.orNull("votes", VoteTally.class),
                state.orNull("seats", Integer.class),
                state.textOrNull("textHash"),
                state.orNull("paperVersion", Integer.class),
                state.one("amendedInSession", Boolean.class),
                last == null ? ResolutionState.IN_FORCE : last.state(),
                last == null ? null : last.by(),
                changes,
                List.of(),
                state.orNull("effectiveSince", EffectiveDate.class),
                state.below("reservations").values().stream()
                        .map(ResolutionFold::reservation)
                        .toList(),
                null,
                state.irregularities(),
                List.of(),
                state.provenance());
    }

    /** In the order of the states: what ended a resolution is not undone by an amendment. */
    private static List<Change> changes(SubjectState state) {
        var amendments =
                state.namesBelow("amendments").stream()
                        .map(by -> state.one("amendments/" + by, Change.class))
                        .sorted(Comparator.comparing(Change::on));
        var ends =
                Stream.of("supersession", "revocation")
                        .flatMap(end -> state.maybe(end, Change.class).stream());
        return Stream.concat(amendments, ends).toList();
    }

    private static List<ResolutionItem> items(SubjectState state) {
        var items = new TreeMap<Integer, ResolutionItem>();
        state.list("items", ResolutionItem.class).forEach(item -> items.put(item.no(), item));
        amendedItems(state).forEach(item -> items.put(item.no(), item));
        return List.copyOf(items.values());
    }

    /** An amended item was adopted by the resolution that amended it. */
    private static List<Integer> adoptedItems(SubjectState state) {
        return Stream.concat(
                        state.list("adoptedItems", Integer.class).stream(),
                        amendedItems(state).stream().map(ResolutionItem::no))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<ResolutionItem> amendedItems(SubjectState state) {
        return state.namesBelow("amendedItems").stream()
                .map(no -> state.one("amendedItems/" + no, ResolutionItem.class))
                .toList();
    }

    private static Reservation reservation(SubjectState state) {
        return new Reservation(
                state.id(),
                state.one("type", ReservationType.class),
                state.text("text"),
                state.list("partners", String.class),
                state.list("resolutions", String.class),
                state.orNull("legalForm", LegalForm.class),
                state.textOrNull("scenario"),
                state.or("state", ReservationState.OPEN, ReservationState.class),
                state.textOrNull("explanation"),
                state.orNull("since", EffectiveDate.class));
    }
}
