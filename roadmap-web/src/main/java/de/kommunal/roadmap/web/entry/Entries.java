package de.kommunal.roadmap.web.entry;

import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.web.commands.Commands;
import de.kommunal.roadmap.web.commands.Order;
import de.kommunal.roadmap.web.commands.Origin;
import de.kommunal.roadmap.web.entry.EntryForm.Result;
import de.kommunal.roadmap.web.page.PageRecords;
import de.kommunal.roadmap.web.rest.CommandReader;
import de.kommunal.roadmap.web.rest.PersonNames;
import de.kommunal.roadmap.web.rest.PersonalDoor;
import de.kommunal.roadmap.web.rest.Problem;
import de.kommunal.roadmap.web.rest.RefusedCommand;
import de.kommunal.roadmap.web.rest.RequestHash;
import de.kommunal.roadmap.web.rest.RequestId;
import de.kommunal.roadmap.web.rest.Warning;
import de.kommunal.roadmap.web.security.CurrentActor;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tries and records what was entered. Whatever is refused, nothing that was entered is lost. */
@Component
class Entries {

    /** As long as the page after it waits for what was recorded. */
    static final Duration READ_SIDE = Duration.ofSeconds(5);

    private final Commands commands;
    private final EntryTrial trial;
    private final PageRecords records;
    private final States states;
    private final PersonalDoor door;
    private final CurrentActor actor;
    private final MessageSource messages;
    private final HttpServletRequest request;

    Entries(
            Commands commands,
            EntryTrial trial,
            PageRecords records,
            States states,
            PersonalDoor door,
            CurrentActor actor,
            MessageSource messages,
            HttpServletRequest request) {
        this.commands = commands;
        this.trial = trial;
        this.records = records;
        this.states = states;
        this.door = door;
        this.actor = actor;
        this.messages = messages;
        this.request = request;
    }

    /**
     * @param subject what was recorded is about, such as {@code paper/it}; null if it was refused
     * @param position of its event
     */
    record Outcome(@Nullable String subject, long position, Result result) {}

    Outcome record(EntryForm form, Reading reading) {
        return record(form, address(reading));
    }

    /** Records with what a programme begins. */
    Outcome open(EntryForm form) {
        return record(form, Map.of());
    }

    private Outcome record(EntryForm form, Map<String, String> address) {
        try {
            var order = order(form, address);
            var receipt = commands.send(order);
            return new Outcome(
                    order.command().subject().toString(), receipt.position(), Result.NONE);
        } catch (RuntimeException e) {
            return new Outcome(null, 0, refused(e));
        }
    }

    Result check(EntryForm form, Reading reading) {
        try {
            var order = order(form, address(reading));
            return new Result(null, trial.effect(order, reading, effective(form)));
        } catch (RuntimeException e) {
            return refused(e);
        }
    }

    /** The same with what a programme begins. */
    Result checkOpening(EntryForm form, Moment moment) {
        try {
            var order = order(form, Map.of());
            var reading = new Reading(order.command().programme(), moment, actor.audience());
            return new Result(null, trial.effect(order, reading, effective(form)));
        } catch (RuntimeException e) {
            return refused(e);
        }
    }

    private static Map<String, String> address(Reading reading) {
        return Map.of("programme", reading.programme().value());
    }

    private static Result refused(RuntimeException e) {
        return new Result(RefusedCommand.problem(e).orElseThrow(() -> e), null);
    }

    private static EffectiveDate effective(EntryForm form) {
        return new EffectiveDate(form.body().at("/provenance/effective").asString());
    }

    private Order order(EntryForm form, Map<String, String> address) {
        var body = form.complete(door);
        Command command = CommandReader.command(form.type(), body, address);
        var id = RequestId.of(request);
        return new Order(
                command,
                form.version(),
                new Order.Once(form.key(), RequestHash.of("FORM", request.getRequestURI(), body)),
                actor.current()
                        .orElseThrow(() -> new IllegalStateException("nobody writes anonymously")),
                Origin.FORM,
                id,
                id,
                null);
    }

    List<Field> fields(EntryForm form, Result result, Reading reading) {
        var words = records.words(reading);
        var choices = new Choices(reading, records, states, words);
        return new Fields(choices, messages, words.locale(), faults(result.problem()))
                .of(form.shapes(), form.body());
    }

    private static Map<String, String> faults(@Nullable Problem problem) {
        var faults = new HashMap<String, String>();
        if (problem != null && problem.errors() != null) {
            problem.errors().stream()
                    .filter(fault -> fault.pointer() != null)
                    .forEach(fault -> faults.putIfAbsent(fault.pointer(), fault.expected()));
        }
        return faults;
    }

    /** What may name a natural person. */
    List<Warning> warnings(EntryForm form) {
        return PersonNames.warnings(form.body());
    }
}
