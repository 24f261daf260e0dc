package de.kommunal.roadmap.correction;

import de.kommunal.roadmap.correction.CorrectedHistory.Entry;
import de.kommunal.roadmap.correction.CorrectionEvent.RecordCorrected;
import de.kommunal.roadmap.correction.CorrectionEvent.RecordVoided;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import java.util.List;

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
        var replacement =
                target.history()
                        .replacementBy(correction)
                        .map(Entry::id)
                        .orElseThrow(() ->
                                new IllegalStateException(correction.id() + " replaced nothing"));
        refuseUnlessCounting(target, List.of(replacement));
        return new Voiding(
                false, correction.id(), List.of(replacement), List.of(correction.event()));
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
        var reinstated =
                wrong.event() instanceof CorrectsEarlier correction
                        ? List.of(correction.correctsEvent())
                        : List.<String>of();
        return new Voiding(false, null, List.of(wrong.id()), reinstated);
    }
}
