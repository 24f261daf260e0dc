package de.kommunal.roadmap.web.whatif;

import de.kommunal.roadmap.reading.Forks;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.RecordedEvents;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.automation.FollowingCommands;
import de.kommunal.roadmap.web.commands.AutomaticCommands;
import de.kommunal.roadmap.web.commands.HypotheticalCommands;
import de.kommunal.roadmap.web.commands.Order;
import de.kommunal.roadmap.web.commands.Origin;
import de.kommunal.roadmap.web.dataset.DataSetRecord;
import de.kommunal.roadmap.web.rest.PersonalDoor;
import de.kommunal.roadmap.web.rest.Problem;
import de.kommunal.roadmap.web.rest.RefusedCommand;
import de.kommunal.roadmap.web.security.Actor;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One command after the other in the fork of this thread, each with what follows from it. */
final class Trial {

    private final ProgrammeId programme;
    private final Actor actor;
    private final PersonalDoor door;
    private final Forks forks;
    private final RecordedEvents events;
    private final HypotheticalCommands commands;
    private final FollowingCommands following;
    private final Deadline deadline;
    private final List<WhatIf.Tried> tried = new ArrayList<>();
    private final Map<Long, String> lastEventOf = new HashMap<>();
    private final Set<Subject> subjects = new LinkedHashSet<>();
    private @Nullable LocalDate lastDay;

    Trial(
            ProgrammeId programme,
            Actor actor,
            PersonalDoor door,
            Forks forks,
            RecordedEvents events,
            HypotheticalCommands commands,
            FollowingCommands following,
            Deadline deadline) {
        this.programme = programme;
        this.actor = actor;
        this.door = door;
        this.forks = forks;
        this.events = events;
        this.commands = commands;
        this.following = following;
        this.deadline = deadline;
    }

    List<WhatIf.Tried> tried() {
        return List.copyOf(tried);
    }

    /** The last day that an accepted command may mean; empty if none was accepted. */
    Optional<LocalDate> lastDay() {
        return Optional.ofNullable(lastDay);
    }

    /** What the commands changed, and what is to be seen besides. */
    List<Subject> subjects(List<Subject> besides) {
        var all = new LinkedHashSet<>(subjects);
        all.addAll(besides);
        return List.copyOf(all);
    }

    /** Gives the command. One that is refused does not stop the next ones. */
    void take(JsonNode content) {
        deadline.check();
        var number = tried.size() + 1;
        Command command;
        List<RecordedEvent> happened;
        try {
            var order = order(complete(DataSetRecord.of(content).sealed(door)));
            command = order.command();
            happened = send(order);
        } catch (RuntimeException e) {
            tried.add(WhatIf.Tried.refused(number, name(content), problem(e)));
            return;
        }
        lastEventOf.put((long) number, happened.getLast().id());
        var follows = happened.stream().flatMap(event -> follow(event).stream()).toList();
        tried.add(WhatIf.Tried.accepted(number, command, happened, follows));
    }

    private static @Nullable String name(JsonNode content) {
        return content.isObject() && content.size() == 1
                ? content.propertyNames().iterator().next()
                : null;
    }

    private DataSetRecord complete(DataSetRecord record) {
        var earlier = record.earlierRecord();
        if (earlier.isEmpty()) {
            return record;
        }
        var event = lastEventOf.get(earlier.getAsLong());
        if (event == null) {
            throw DataSetRecord.unknownRecord(earlier.getAsLong());
        }
        return record.about(event);
    }

    private Order order(DataSetRecord record) {
        var request = UUID.randomUUID().toString();
        return new Order(
                record.command(programme.value()),
                null,
                null,
                actor,
                Origin.REST,
                request,
                request,
                null);
    }

    /** What the program itself does because of the event; nothing follows from that in turn. */
    private List<WhatIf.Tried> follow(RecordedEvent event) {
        var follows = new ArrayList<WhatIf.Tried>();
        for (var next : following.from(event.event(), event.id(), event.position())) {
            deadline.check();
            var order =
                    AutomaticCommands.order(
                            next.command(),
                            next.automation(),
                            next.key(),
                            event.metaData().get("correlation"),
                            event.id());
            try {
                follows.add(WhatIf.Tried.accepted(null, next.command(), send(order), List.of()));
            } catch (RuntimeException e) {
                var name = next.command().getClass().getSimpleName();
                follows.add(WhatIf.Tried.refused(null, name, problem(e)));
            }
        }
        return follows;
    }

    /** What the order led to. */
    private List<RecordedEvent> send(Order order) {
        var before = forks.position();
        commands.send(order);
        var happened = events.read(before, Math.toIntExact(forks.position() - before));
        if (happened.isEmpty()) {
            throw new IllegalStateException(order.command() + " was handled without an event");
        }
        happened.forEach(event -> {
            subjects.add(Subject.ofAggregate(event.aggregate()));
            note(event.event().provenance().effective().latest());
        });
        subjects.add(order.command().subject());
        return happened;
    }

    private void note(LocalDate day) {
        if (lastDay == null || day.isAfter(lastDay)) {
            lastDay = day;
        }
    }

    /** An error of ours is no answer to a command. */
    private static Problem problem(RuntimeException reason) {
        return RefusedCommand.problem(reason).orElseThrow(() -> reason);
    }
}
