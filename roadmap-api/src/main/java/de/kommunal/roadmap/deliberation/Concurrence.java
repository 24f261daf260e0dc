package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.deliberation.ResolutionView.Awaited;
import de.kommunal.roadmap.deliberation.ResolutionView.Reservation;
import de.kommunal.roadmap.shared.LegalForm;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the resolutions that a reservation of type {@code CONCURRENT_RESOLUTIONS} speaks of, among
 * those that hold, and says what of it is not there.
 */
final class Concurrence {

    private final Map<String, ResolutionView> all;
    private final Map<String, ResolutionView> holding;
    private final Map<String, List<ResolutionView>> holdingByPartner;

    Concurrence(Map<String, ResolutionView> all, Map<String, ResolutionView> holding) {
        this.all = all;
        this.holding = holding;
        this.holdingByPartner =
                holding.values().stream()
                        .sorted(Comparator.comparing(ResolutionView::decidedOn))
                        .collect(Collectors.groupingBy(ResolutionView::partner));
    }

    /** What was found, by id, and what was not. */
    record Found(List<String> resolutions, List<Awaited> missing) {}

    /** What partners have to choose: a legal form, or at least something about a scenario. */
    private record Choice(@Nullable LegalForm form, @Nullable String scenario) {

        static boolean says(ResolutionItem item) {
            return item.legalForm() != null || item.scenario() != null;
        }

        boolean isSpokenOfBy(ResolutionItem item) {
            return scenario == null || item.scenario() == null || scenario.equals(item.scenario());
        }

        boolean isMadeBy(ResolutionItem item) {
            return isSpokenOfBy(item) && (form == null || form == item.legalForm());
        }

        @Override
        public String toString() {
            return form == null ? String.valueOf(scenario) : form.name();
        }
    }

    Found of(ResolutionView resolution, Reservation reservation) {
        var found = new ArrayList<String>();
        var missing = new ArrayList<Awaited>();
        reservation.resolutions().forEach(id -> byId(id, found, missing));
        reservation.partners().stream()
                .filter(partner -> !partner.equals(resolution.partner()))
                .forEach(partner ->
                        byPartner(partner, choices(resolution, reservation), found, missing));
        return new Found(found, missing);
    }

    private void byId(String id, List<String> found, List<Awaited> missing) {
        if (holding.containsKey(id)) {
            found.add(id);
            return;
        }
        var there = all.get(id);
        missing.add(
                new Awaited(
                        Awaited.Kind.RESOLUTION,
                        id,
                        there == null ? null : there.partner(),
                        there == null ? "is not there yet" : whyItDoesNotHold(there),
                        there != null));
    }

    private static String whyItDoesNotHold(ResolutionView resolution) {
        if (!resolution.state().inForce()) {
            return "is " + resolution.state();
        }
        return resolution.adoptedItems().isEmpty() ? "adopted nothing" : "only recommends";
    }

    private void byPartner(
            String partner, List<Choice> choices, List<String> found, List<Awaited> missing) {
        if (choices.isEmpty()) {
            missing.add(awaited(partner, "has nothing to concur with: no choice is named"));
        }
        for (var choice : choices) {
            var last = lastAbout(choice, partner);
            if (last == null) {
                missing.add(awaited(partner, "has not resolved on " + choice));
            } else if (items(last).anyMatch(choice::isMadeBy)) {
                found.add(last.id());
            } else {
                missing.add(
                        awaited(partner, "resolved otherwise than " + choice + ": " + last.id()));
            }
        }
    }

    private static Awaited awaited(String partner, String why) {
        return new Awaited(Awaited.Kind.PARTNER, partner, partner, why, false);
    }

    /** A partner's later choice takes the place of its earlier one. */
    private @Nullable ResolutionView lastAbout(Choice choice, String partner) {
        return holdingByPartner.getOrDefault(partner, List.of()).stream()
                .filter(resolution -> items(resolution).anyMatch(choice::isSpokenOfBy))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static List<Choice> choices(ResolutionView resolution, Reservation reservation) {
        if (reservation.legalForm() != null || reservation.scenario() != null) {
            return List.of(new Choice(reservation.legalForm(), reservation.scenario()));
        }
        return items(resolution)
                .map(item -> new Choice(item.legalForm(), item.scenario()))
                .distinct()
                .toList();
    }

    /** The adopted items by which a partner commits itself to something that has a name. */
    private static Stream<ResolutionItem> items(ResolutionView resolution) {
        return resolution.items().stream()
                .filter(item -> resolution.adoptedItems().contains(item.no()))
                .filter(item -> item.kind() == ItemKind.CHOICE || item.kind() == ItemKind.CONSENT)
                .filter(Choice::says);
    }
}
