package de.kommunal.roadmap.correction;

import de.kommunal.roadmap.correction.CorrectionCommand.CorrectRecord;
import de.kommunal.roadmap.correction.CorrectionCommand.VoidRecord;
import de.kommunal.roadmap.correction.CorrectionEvent.RecordCorrected;
import de.kommunal.roadmap.correction.CorrectionEvent.RecordVoided;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;

/**
 * Puts records right. The correction becomes part of the history in which the wrong event stands,
 * so that it conflicts with whatever is recorded there at the same time.
 */
@Component
class CorrectionHandler {

    private final Targets targets;
    private final Deciders deciders;
    private final Rehearsal rehearsal;
    private final Replacements replacements;

    CorrectionHandler(
            Targets targets, Deciders deciders, Rehearsal rehearsal, Replacements replacements) {
        this.targets = targets;
        this.deciders = deciders;
        this.rehearsal = rehearsal;
        this.replacements = replacements;
    }

    @CommandHandler
    void correct(CorrectRecord command, CommandMessage<?> message) {
        var target = targets.event(command.event(), command.programme());
        var wrong = target.wrong();
        if (wrong.isCorrection()) {
            throw new Refusal(
                    Rule.B2,
                    "The event is itself a correction. Void it, or correct the record that it put"
                            + " in place.");
        }
        target.refuseOtherSubject(command.replacement());
        var right =
                replacements.decide(
                        target.history(), wrong, command.replacement(), message.getMetaData());
        var replaced = target.replacedBy(command.id());
        var reinstated = Voiding.reinstatedBy(wrong.event(), right);
        target.refuseOtherPublicity(
                command.provenance().publicity(), List.of(command.event()), reinstated);
        var correction =
                new RecordCorrected(
                        command.programme(),
                        command.id(),
                        target.subject(),
                        command.event(),
                        command.category(),
                        command.reason(),
                        List.of(command.event()),
                        reinstated,
                        command.provenance());
        refuseWhatCannotFollow(target, target.with(correction, right, replaced));
        append(
                target,
                List.of(
                        new Fact(correction, MetaData.emptyInstance()),
                        new Fact(right, MetaData.from(replaced.metaData()))));
    }

    @CommandHandler
    void voidRecord(VoidRecord command) {
        var correction = command.correction();
        var target =
                correction == null
                        ? targets.event(
                                Objects.requireNonNull(command.event()), command.programme())
                        : targets.correction(correction, command.programme());
        var decision = Voiding.of(target);
        target.refuseOtherPublicity(
                command.provenance().publicity(), decision.withdrawn(), decision.reinstated());
        var voided =
                new RecordVoided(
                        command.programme(),
                        command.id(),
                        target.subject(),
                        target.wrong().id(),
                        decision.correction(),
                        command.category(),
                        command.reason(),
                        decision.wholeSubject(),
                        decision.withdrawn(),
                        decision.reinstated(),
                        command.provenance());
        if (!decision.wholeSubject()) {
            refuseWhatCannotFollow(target, target.with(voided));
        }
        append(target, List.of(new Fact(voided, MetaData.emptyInstance())));
    }

    /** What is appended, with what its metadata say besides who and why. */
    private record Fact(Event event, MetaData metaData) {}

    /** Later records may rest on the one that is withdrawn. */
    private void refuseWhatCannotFollow(Target target, List<Rehearsal.Named> history) {
        try {
            rehearsal.read(target.aggregate(), history);
        } catch (RuntimeException e) {
            throw new Refusal(
                    Rule.B2,
                    "Later records of %s rest on this one (%s). Void those first."
                            .formatted(target.subject(), e.getMessage()));
        }
    }

    private void append(Target target, List<Fact> facts) {
        var aggregate = deciders.of(target.aggregate()).repository().load(target.aggregate());
        if (!Objects.equals(aggregate.version(), target.lastSequence())) {
            throw new ConcurrencyException("recorded meanwhile: " + target.aggregate());
        }
        aggregate.execute(root ->
                facts.forEach(fact -> AggregateLifecycle.apply(fact.event(), fact.metaData())));
    }
}
