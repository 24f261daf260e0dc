package de.kommunal.roadmap.deliberation;

import static java.util.function.Function.identity;

import de.kommunal.roadmap.deliberation.ResolutionView.Awaited;
import de.kommunal.roadmap.deliberation.ResolutionView.Effect;
import de.kommunal.roadmap.deliberation.ResolutionView.Reservation;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which resolutions take effect, and which only together (rule V1). A resolution takes effect if
 * nothing is missing in all that can be reached from it by "subject to". So a circle of resolutions
 * that are each subject to the next takes effect as soon as all of them are there: none of them has
 * to be the first, and none waits for ever.
 */
public final class ReservationNetwork {

    private final Map<String, ResolutionView> all;
    private final Map<String, ResolutionView> holding;
    private final Concurrence concurrence;
    private final Map<String, Links> links = new LinkedHashMap<>();
    private final Map<String, Set<String>> reaches = new LinkedHashMap<>();

    /** What a resolution is subject to: other resolutions, and what is missing. */
    private record Links(List<String> others, List<Awaited> missing) {}

    private ReservationNetwork(
            List<ResolutionView> resolutions, Predicate<ResolutionView> decides) {
        all = byId(resolutions.stream());
        holding =
                byId(
                        resolutions.stream()
                                .filter(resolution -> resolution.state().inForce())
                                .filter(resolution -> !resolution.adoptedItems().isEmpty())
                                .filter(decides));
        concurrence = new Concurrence(all, holding);
    }

    /**
     * @param resolutions all of a programme at one moment
     * @param decides which of them are more than a recommendation
     */
    public static ReservationNetwork of(
            List<ResolutionView> resolutions, Predicate<ResolutionView> decides) {
        return new ReservationNetwork(resolutions, decides);
    }

    /** Empty for a resolution that is not in force, adopted nothing, or only recommends. */
    public Optional<Effect> effectOf(String id) {
        return holding.containsKey(id) ? Optional.of(effect(id)) : Optional.empty();
    }

    private Effect effect(String id) {
        var reach = reach(id);
        var awaited = awaited(reach);
        return new Effect(together(id), awaited, awaited.isEmpty() ? latestDay(reach) : null);
    }

    /** The sets of resolutions that are subject to something, in the order of the resolutions. */
    public List<ReservationSet> sets() {
        return holding.values().stream()
                .filter(resolution -> !resolution.reservations().isEmpty())
                .map(resolution -> together(resolution.id()))
                .distinct()
                .map(this::set)
                .toList();
    }

    private ReservationSet set(List<String> ids) {
        var effect = effect(ids.getFirst());
        return new ReservationSet(
                ids,
                ids.stream()
                        .map(id -> Objects.requireNonNull(holding.get(id)).partner())
                        .distinct()
                        .toList(),
                ReservationSet.stateOf(effect.waitingFor()),
                effect.waitingFor(),
                effect.since());
    }

    /** The one partner that every waiting set waits for; empty if there is none or not just one. */
    public Optional<String> everybodyWaitsFor() {
        var ofEachSet =
                sets().stream()
                        .filter(set -> set.state() != ReservationSet.State.IN_EFFECT)
                        .map(set ->
                                set.waitingFor().stream()
                                        .map(Awaited::partner)
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.toSet()))
                        .toList();
        var common =
                ofEachSet.stream()
                        .reduce((some, others) -> {
                            some.retainAll(others);
                            return some;
                        })
                        .orElse(Set.of());
        return common.size() == 1 ? common.stream().findFirst() : Optional.empty();
    }

    /** A resolution's reservations, with those that follow from the record worked out. */
    public List<Reservation> reservationsOf(String id) {
        var resolution = Objects.requireNonNull(all.get(id));
        return resolution.reservations().stream()
                .map(reservation ->
                        reservation.type() == ReservationType.CONCURRENT_RESOLUTIONS
                                ? computed(resolution, reservation)
                                : reservation)
                .toList();
    }

    /** What the others wait for at the resolution itself is not held against them. */
    private Reservation computed(ResolutionView resolution, Reservation reservation) {
        var found = concurrence.of(resolution, reservation);
        var reach = reach(found.resolutions(), resolution.id());
        var awaited = Stream.concat(found.missing().stream(), awaited(reach).stream()).toList();
        return reservation.computedAs(
                switch (ReservationSet.stateOf(awaited)) {
                    case IN_EFFECT -> ReservationState.FULFILLED;
                    case WAITING -> ReservationState.OPEN;
                    case LOST -> ReservationState.FAILED;
                },
                awaited.isEmpty()
                        ? "All concur: " + String.join(", ", found.resolutions()) + "."
                        : awaited.stream()
                                .map(one -> one.id() + " " + one.why() + ".")
                                .distinct()
                                .collect(Collectors.joining(" ")));
    }

    /** Those from which the resolution can be reached as they can be from it. */
    private List<String> together(String id) {
        var mutual = reach(id).stream().filter(other -> reach(other).contains(id)).toList();
        return holding.keySet().stream().filter(mutual::contains).toList();
    }

    private Set<String> reach(String id) {
        var known = reaches.get(id);
        if (known == null) {
            known = reach(List.of(id), null);
            reaches.put(id, known);
        }
        return known;
    }

    private Set<String> reach(Collection<String> from, @Nullable String without) {
        var reached = new LinkedHashSet<String>();
        var next = new ArrayDeque<>(from);
        while (!next.isEmpty()) {
            var id = next.remove();
            if (!id.equals(without) && reached.add(id)) {
                next.addAll(links(id).others());
            }
        }
        return reached;
    }

    private List<Awaited> awaited(Collection<String> ids) {
        return ids.stream().flatMap(id -> links(id).missing().stream()).distinct().toList();
    }

    private Links links(String id) {
        return links.computeIfAbsent(id, key -> linksOf(Objects.requireNonNull(holding.get(key))));
    }

    private Links linksOf(ResolutionView resolution) {
        var others = new LinkedHashSet<String>();
        var missing = new LinkedHashSet<Awaited>();
        for (var reservation : resolution.reservations()) {
            if (reservation.type() == ReservationType.CONCURRENT_RESOLUTIONS) {
                var found = concurrence.of(resolution, reservation);
                others.addAll(found.resolutions());
                missing.addAll(found.missing());
            } else if (reservation.state() != ReservationState.FULFILLED) {
                missing.add(attested(resolution, reservation));
            }
        }
        return new Links(List.copyOf(others), List.copyOf(missing));
    }

    private static Awaited attested(ResolutionView resolution, Reservation reservation) {
        var isLost = reservation.state() == ReservationState.FAILED;
        return new Awaited(
                Awaited.Kind.RESERVATION,
                resolution.id() + "/" + reservation.id(),
                null,
                isLost
                        ? "has failed: " + reservation.explanation()
                        : "is open: " + reservation.text(),
                isLost);
    }

    private LocalDate latestDay(Set<String> ids) {
        return ids.stream()
                .map(id -> Objects.requireNonNull(holding.get(id)))
                .flatMap(resolution ->
                        Stream.concat(
                                Stream.of(resolution.decidedOn()),
                                resolution.reservations().stream()
                                        .map(Reservation::since)
                                        .filter(Objects::nonNull)
                                        .map(since -> since.earliest())))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Map<String, ResolutionView> byId(Stream<ResolutionView> resolutions) {
        return resolutions.collect(
                Collectors.toMap(
                        ResolutionView::id,
                        identity(),
                        (first, second) -> second,
                        LinkedHashMap::new));
    }
}
