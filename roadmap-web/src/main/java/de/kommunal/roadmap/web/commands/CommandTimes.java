package de.kommunal.roadmap.web.commands;

import de.kommunal.roadmap.legalform.AdoptionRefused;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.StaleVersion;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

import java.util.function.Function;
import java.util.function.Supplier;

/** How long commands take until they may be answered, and what became of them. */
@Component
class CommandTimes {

    private static final String OUTCOME = "outcome";

    private final ObservationRegistry observations;

    CommandTimes(ObservationRegistry observations) {
        this.observations = observations;
    }

    /** Of one command that is under way. */
    interface Outcome {

        /** It was carried out before: only its receipt is given again. */
        void repeated();
    }

    Receipt observe(Command command, Function<Outcome, Receipt> work) {
        var observation =
                Observation.createNotStarted("roadmap.command", observations)
                        .lowCardinalityKeyValue("command", command.getClass().getSimpleName())
                        .lowCardinalityKeyValue(OUTCOME, "recorded");
        return observation.observe(() -> {
            try {
                return work.apply(() -> observation.lowCardinalityKeyValue(OUTCOME, "repeated"));
            } catch (RuntimeException e) {
                observation.lowCardinalityKeyValue(OUTCOME, isRefusal(e) ? "refused" : "failed");
                throw e;
            }
        });
    }

    <T> T observeBatch(Supplier<T> work) {
        return Observation.createNotStarted("roadmap.command.batch", observations).observe(work);
    }

    /** Whether the sender can do something about it, and not whoever runs the program. */
    static boolean isRefusal(RuntimeException e) {
        return switch (e) {
            case Refusal _,
                    AdoptionRefused _,
                    InvalidValue _,
                    StaleVersion _,
                    KeyUsedOtherwise _,
                    UnknownProgramme _,
                    UnknownReferences _,
                    AggregateNotFoundException _,
                    AggregateStreamCreationException _,
                    ConcurrencyException _ ->
                    true;
            default -> false;
        };
    }
}
