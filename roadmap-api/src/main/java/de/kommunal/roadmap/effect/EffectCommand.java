package de.kommunal.roadmap.effect;

import static de.kommunal.roadmap.shared.Subject.Kind.EFFECT;
import static de.kommunal.roadmap.shared.Subject.Kind.PARTNER;

import de.kommunal.roadmap.deliberation.EffectField;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** What the project office can do with a stated effect. */
public sealed interface EffectCommand extends Command {

    EffectId id();

    @Override
    default Subject subject() {
        return EFFECT.named(id());
    }

    /**
     * Records what a source says that something would bring about, as it says so. The office adds
     * no numbers of its own.
     *
     * @param about what has the effect
     * @param partner on whom it falls, if the source says so
     * @param expectation whether an effect is stated, said to be unknown, or said to be none: three
     *     different things
     * @param amount only of a stated effect; left out if it is stated in words only
     */
    record RecordStatedEffect(
            ProgrammeId programme,
            EffectId id,
            EffectSubject about,
            EffectField field,
            @Nullable PartnerId partner,
            Expectation expectation,
            @Nullable Amount amount,
            String text,
            Provenance provenance)
            implements EffectCommand {

        public RecordStatedEffect {
            EffectStatement.check(expectation, amount);
            Texts.written("text", text);
        }

        @Override
        public List<Reference> references() {
            return Stream.concat(about.references(), Reference.to(PARTNER, partner, "/partner"))
                    .toList();
        }
    }

    /** Records that something else is said of the same effect by now. */
    record RestateEffect(
            ProgrammeId programme,
            EffectId id,
            Expectation expectation,
            @Nullable Amount amount,
            String text,
            @Nullable String reason,
            Provenance provenance)
            implements EffectCommand {

        public RestateEffect {
            EffectStatement.check(expectation, amount);
            Texts.written("text", text);
            if (reason != null) {
                Texts.written("reason", reason);
            }
        }
    }
}
