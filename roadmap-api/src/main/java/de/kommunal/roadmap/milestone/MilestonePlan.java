package de.kommunal.roadmap.milestone;

import de.kommunal.roadmap.milestone.MilestoneView.Conflict;
import de.kommunal.roadmap.milestone.MilestoneView.Waiting;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All milestones of a programme at one moment, and what waits for what among them. */
final class MilestonePlan {

    private final Map<String, MilestoneView> milestones = new LinkedHashMap<>();

    MilestonePlan(Collection<MilestoneView> milestones) {
        milestones.forEach(milestone -> this.milestones.put(milestone.id(), milestone));
    }

    /** The same with one milestone as it is given. */
    MilestonePlan with(MilestoneView milestone) {
        var others = new LinkedHashMap<>(milestones);
        others.put(milestone.id(), milestone);
        return new MilestonePlan(others.values());
    }

    Optional<MilestoneView> find(String id) {
        return Optional.ofNullable(milestones.get(id));
    }

    Collection<MilestoneView> all() {
        return List.copyOf(milestones.values());
    }

    /**
     * The circle that would close if the milestone waited for the predecessor: from the milestone
     * to what it would wait for and so on, back to the milestone. Empty if none would.
     */
    List<String> circle(String milestone, String predecessor) {
        var from = new LinkedHashMap<String, String>();
        from.put(predecessor, milestone);
        var next = new ArrayDeque<>(List.of(predecessor));
        while (!next.isEmpty()) {
            var current = next.remove();
            if (current.equals(milestone)) {
                return wayBack(milestone, from);
            }
            for (var further : predecessors(current)) {
                if (from.putIfAbsent(further, current) == null) {
                    next.add(further);
                }
            }
        }
        return List.of();
    }

    private static List<String> wayBack(String milestone, Map<String, String> from) {
        Deque<String> way = new ArrayDeque<>(List.of(milestone));
        @Nullable String step = from.get(milestone);
        while (step != null && !step.equals(milestone)) {
            way.addFirst(step);
            step = from.get(step);
        }
        way.addFirst(milestone);
        return List.copyOf(way);
    }

    private List<String> predecessors(String milestone) {
        return find(milestone).stream()
                .flatMap(view -> view.waitsFor().stream())
                .map(Waiting::milestone)
                .toList();
    }

    /** Open milestones that wait for the given one, the direct ones first, then those behind. */
    List<MilestoneView> waitingFor(String milestone) {
        var found = new ArrayList<MilestoneView>();
        Set<String> seen = new HashSet<>(Set.of(milestone));
        var next = new ArrayDeque<>(List.of(milestone));
        while (!next.isEmpty()) {
            var current = next.remove();
            for (var candidate : milestones.values()) {
                if (candidate.state().isOpen()
                        && predecessors(candidate.id()).contains(current)
                        && seen.add(candidate.id())) {
                    found.add(candidate);
                    next.add(candidate.id());
                }
            }
        }
        return List.copyOf(found);
    }

    /** The milestone with what follows from those that it waits for. */
    MilestoneView completed(MilestoneView milestone) {
        var waiting = milestone.waitsFor().stream().map(this::completed).toList();
        return milestone.waiting(waiting, conflicts(milestone, waiting));
    }

    private Waiting completed(Waiting waiting) {
        return find(waiting.milestone())
                .map(other ->
                        new Waiting(
                                waiting.milestone(),
                                waiting.type(),
                                waiting.lagDays(),
                                other.title(),
                                other.state(),
                                other.date(),
                                isMet(waiting.type(), other)))
                .orElse(waiting);
    }

    private static boolean isMet(DependencyType type, MilestoneView other) {
        var evidence = other.evidence();
        if (other.state() != MilestoneState.ACHIEVED || evidence == null) {
            return false;
        }
        return switch (type) {
            case FINISH_START -> true;
            case EVIDENCE -> evidence.paper() != null || evidence.resolution() != null;
            case RESOLUTION -> evidence.resolution() != null;
        };
    }

    private static List<Conflict> conflicts(MilestoneView milestone, List<Waiting> waiting) {
        return milestone.state().isOpen()
                ? waiting.stream().flatMap(w -> conflict(milestone, w).stream()).toList()
                : List.of();
    }

    /** Only what is surely too early counts: a coarse date is not held against anybody. */
    private static Optional<Conflict> conflict(MilestoneView milestone, Waiting waiting) {
        var date = waiting.date();
        if (waiting.state() == MilestoneState.CANCELLED) {
            return Optional.of(
                    new Conflict(
                            waiting.milestone(),
                            waiting.milestone() + " is cancelled and won't be achieved."));
        }
        if (date == null
                || !milestone
                        .plannedDate()
                        .latest()
                        .isBefore(date.earliest().plusDays(waiting.lagDays()))) {
            return Optional.empty();
        }
        return Optional.of(
                new Conflict(
                        waiting.milestone(),
                        "Planned for "
                                + milestone.plannedDate()
                                + ", which is before "
                                + waiting.milestone()
                                + " ("
                                + date
                                + (waiting.lagDays() == 0
                                        ? ")."
                                        : ") and " + waiting.lagDays() + " days.")));
    }
}
