package de.kommunal.roadmap.correction;

import de.kommunal.roadmap.correction.CorrectedHistory.Entry;
import de.kommunal.roadmap.correction.CorrectionEvent.RecordCorrected;
import de.kommunal.roadmap.correction.CorrectionEvent.RecordVoided;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * What follows from voiding an event.
 *
 * @param wholeSubject true if nothing of the subject counts any more
 * @param correction the correction or voiding that is undone by it
 * @param withdrawn ids of the events that count no more
 * @param reinstated ids of the events that count again
 */
record Voiding(
        boolean wholeSubject,
        @Nullable CorrectionId correction,
        List<String> withdrawn,
        List<String> reinstated) {

    static Voiding of(Target target) {
        var wrong = target.wrong();
        return switch (wrong.event()) {
            case RecordCorrected correction -> undone(target, correction);
            case RecordVoided voiding -> undone(target, voiding);
            default -> wrong.place() == 0 ? ofTheSubject(target) : ofOne(wrong);
        };
    }

    private static Voiding undone(Target target, RecordCorrected correction) {
        var right =
                target.history()
                        .replacementBy(correction)
                        .orElseThrow(() ->
                                new IllegalStateException(correction.id() + " replaced nothing"));
        var wrong = target.history().find(correction.event()).orElseThrow();
        var withdrawn = with(right.id(), correction.reinstated());
        refuseUnlessCounting(target, withdrawn);
        var reinstated = with(wrong.id(), reinstatedBy(right.event(), wrong.event()));
        return new Voiding(false, correction.id(), withdrawn, reinstated);
    }

    private static Voiding undone(Target target, RecordVoided voiding) {
        refuseUnlessCounting(target, voiding.reinstated());
        return new Voiding(
                false,
                voiding.id(),
                /* withdrawn= */ voiding.reinstated(),
                /* reinstated= */ voiding.withdrawn());
    }

    /** What a correction put in place must still be there, or its end would say nothing. */
    private static void refuseUnlessCounting(Target target, List<String> events) {
        for (var event : events) {
            if (!target.history().counts(event)) {
                throw new Refusal(
                        Rule.B2,
                        "What this correction put in place (%s) was itself withdrawn since. Void that correction first."
                                .formatted(event));
            }
        }
    }

    private static Voiding ofTheSubject(Target target) {
        if (target.subject().kind() == Subject.Kind.PROGRAMME) {
            throw new Refusal(
                    Rule.B5, "All else is recorded in the programme. Correct its record instead.");
        }
        return new Voiding(true, null, target.history().counting(), List.of());
    }

    private static Voiding ofOne(Entry<?> wrong) {
        return new Voiding(false, null, List.of(wrong.id()), reinstatedBy(wrong.event(), null));
    }

    /** Ids of what an event had withdrawn, unless another that takes its place does so as well. */
    static List<String> reinstatedBy(Event wrong, @Nullable Event right) {
        return wrong instanceof CorrectsEarlier before
                        && !(right instanceof CorrectsEarlier after
                                && after.correctsEvent().equals(before.correctsEvent()))
                ? List.of(before.correctsEvent())
                : List.of();
    }

    private static List<String> with(String one, List<String> others) {
        return Stream.concat(Stream.of(one), others.stream()).toList();
    }
}
