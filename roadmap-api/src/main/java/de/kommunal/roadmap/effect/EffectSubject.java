package de.kommunal.roadmap.effect;

import de.kommunal.roadmap.deliberation.PaperId;
import de.kommunal.roadmap.legalform.ExaminationId;
import de.kommunal.roadmap.scenario.ScenarioId;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * What is said to have an effect.
 *
 * @param id of the scenario, the paper or the examination; the name of the legal form
 */
public record EffectSubject(Kind kind, String id) {

    /** The kinds of what may have an effect. */
    public enum Kind {
        SCENARIO,
        PAPER,
        LEGAL_FORM,
        EXAMINATION
    }

    public EffectSubject {
        switch (kind) {
            case SCENARIO -> new ScenarioId(id);
            case PAPER -> new PaperId(id);
            case EXAMINATION -> new ExaminationId(id);
            case LEGAL_FORM -> {
                if (Arrays.stream(LegalForm.values()).noneMatch(form -> form.name().equals(id))) {
                    throw new InvalidValue("id", "one of " + Arrays.toString(LegalForm.values()));
                }
            }
        }
    }

    Stream<Reference> references() {
        var pointer = "/about/id";
        return switch (kind) {
            case SCENARIO -> Reference.to(Subject.Kind.SCENARIO, new ScenarioId(id), pointer);
            case PAPER -> Reference.to(Subject.Kind.PAPER, new PaperId(id), pointer);
            case EXAMINATION ->
                    Reference.to(Subject.Kind.EXAMINATION, new ExaminationId(id), pointer);
            case LEGAL_FORM -> Stream.of();
        };
    }
}
