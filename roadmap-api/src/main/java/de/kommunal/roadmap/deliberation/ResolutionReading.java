package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.deliberation.ResolutionView.Change;
import de.kommunal.roadmap.reading.Page;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.Rule;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Resolutions with what follows from others at the same moment: whether reservations are fulfilled,
 * when sets take effect, which resolutions a resolution changed, and what is irregular about it.
 */
@Component
public class ResolutionReading {

    private final Records records;

    ResolutionReading(Records records) {
        this.records = records;
    }

    /** All resolutions of the programme. */
    public List<ResolutionView> list(Reading reading) {
        var resolutions = all(ResolutionView.class, reading);
        return resolutions.stream().map(completion(resolutions, reading)).toList();
    }

    /** Completes resolutions at one moment from what the same audience may see. */
    public UnaryOperator<ResolutionView> at(Reading reading) {
        return completion(all(ResolutionView.class, reading), reading);
    }

    /** How the resolutions of one moment depend on each other. */
    public ReservationNetwork network(Reading reading) {
        return network(all(ResolutionView.class, reading), deliberations(reading));
    }

    private UnaryOperator<ResolutionView> completion(
            List<ResolutionView> resolutions, Reading reading) {
        var deliberations = deliberations(reading);
        var byId =
                resolutions.stream()
                        .collect(Collectors.toMap(ResolutionView::id, Function.identity()));
        var network = network(resolutions, deliberations);
        var changed = changedBy(resolutions);
        return resolution -> {
            var effect = network.effectOf(resolution.id()).orElse(null);
            var observed = new ArrayList<Irregularity>();
            paperVersion(resolution, deliberations, reading, observed);
            changes(resolution, byId, observed);
            if (resolution.effectiveSince() != null
                    && effect != null
                    && !effect.waitingFor().isEmpty()) {
                observed.add(
                        new Irregularity(
                                Rule.V3, "It took effect, but waits for " + effect.waitingFor()));
            }
            return resolution.withComputed(
                    changed.getOrDefault(resolution.id(), List.of()),
                    network.reservationsOf(resolution.id()),
                    effect,
                    List.copyOf(observed));
        };
    }

    private static ReservationNetwork network(
            List<ResolutionView> resolutions, Map<String, DeliberationView> deliberations) {
        return ReservationNetwork.of(resolutions, resolution -> decides(resolution, deliberations));
    }

    /** A resolution that names no step decides: the office says by that how it was taken. */
    private static boolean decides(
            ResolutionView resolution, Map<String, DeliberationView> deliberations) {
        if (resolution.deliberation() == null || resolution.step() == null) {
            return true;
        }
        var deliberation = deliberations.get(resolution.deliberation());
        return deliberation != null && deliberation.decidesIn(resolution.step());
    }

    private void paperVersion(
            ResolutionView resolution,
            Map<String, DeliberationView> deliberations,
            Reading reading,
            List<Irregularity> observed) {
        var version = resolution.paperVersion();
        var deliberation = deliberations.get(String.valueOf(resolution.deliberation()));
        if (version == null || deliberation == null) {
            return;
        }
        records.find(PaperView.class, reading, deliberation.paper())
                .filter(paper -> paper.versions().stream().noneMatch(v -> v.no() == version))
                .ifPresent(paper ->
                        observed.add(
                                new Irregularity(
                                        Rule.S1,
                                        "The paper "
                                                + paper.id()
                                                + " has no version "
                                                + version
                                                + ".")));
    }

    private static void changes(
            ResolutionView resolution,
            Map<String, ResolutionView> byId,
            List<Irregularity> observed) {
        resolution.changes().stream()
                .map(change -> byId.get(String.valueOf(change.by())))
                .filter(Objects::nonNull)
                .filter(by ->
                        !by.partner().equals(resolution.partner())
                                || by.decidedOn().isBefore(resolution.decidedOn()))
                .forEach(by ->
                        observed.add(
                                new Irregularity(
                                        Rule.S7,
                                        "%s is of %s and of %s."
                                                .formatted(
                                                        by.id(), by.partner(), by.decidedOn()))));
    }

    /** By the id of a resolution, those that it amends, supersedes or revokes. */
    private static Map<String, List<String>> changedBy(List<ResolutionView> resolutions) {
        var changed = new HashMap<String, List<String>>();
        for (var resolution : resolutions) {
            resolution.changes().stream()
                    .map(Change::by)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(by ->
                            changed.computeIfAbsent(by, id -> new ArrayList<>())
                                    .add(resolution.id()));
        }
        return changed;
    }

    private Map<String, DeliberationView> deliberations(Reading reading) {
        return all(DeliberationView.class, reading).stream()
                .collect(Collectors.toMap(DeliberationView::id, Function.identity()));
    }

    private <V extends View> List<V> all(Class<V> view, Reading reading) {
        var everything = new Page.Request<V>(null, Integer.MAX_VALUE, one -> true);
        return records.list(view, reading, everything).items();
    }
}
