package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.attestation.AttestationCommand;
import de.kommunal.roadmap.attestation.AttestationCommand.AttestProjection;
import de.kommunal.roadmap.attestation.AttestationEvent.ProjectionAttested;
import de.kommunal.roadmap.attestation.ProjectionId;
import de.kommunal.roadmap.reading.RebuildResult;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.reading.RecordedEvents;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Source;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.commands.AutomaticCommands;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Records in the log what a rebuild has shown, and tells it again. */
@Component
class Attestations {

    private static final ProjectionId FACTS = new ProjectionId("facts");
    private static final String AGGREGATE =
            Subject.Kind.PROJECTION.named(FACTS).aggregateIn(AttestationCommand.LOG);
    private static final Source REPLAY = Source.titled("Neuaufbau aus dem Protokoll");

    private final AutomaticCommands commands;
    private final RecordedEvents events;
    private final CodeVersion code;
    private final Clock clock;

    Attestations(AutomaticCommands commands, RecordedEvents events, CodeVersion code, Clock clock) {
        this.commands = commands;
        this.events = events;
        this.code = code;
        this.clock = clock;
    }

    /**
     * What was shown, as it was recorded.
     *
     * @param eventId of the event that says so, for its proof
     */
    record Attestation(String eventId, Instant recordedAt, ProjectionAttested attested) {}

    void record(RebuildResult result) {
        var command =
                new AttestProjection(
                        AttestationCommand.LOG,
                        FACTS,
                        result.position(),
                        result.digest(),
                        result.same(),
                        code.version(),
                        code.digest(),
                        new Provenance(
                                EffectiveDate.on(LocalDate.now(clock)),
                                List.of(REPLAY),
                                Publicity.PUBLIC));
        // from one attestation to the next there is at least one event, the attestation
        commands.send(command, "attestation", FACTS + "/" + result.position(), null, null);
    }

    /** The last one; empty if the facts were never made anew. */
    Optional<Attestation> last() {
        var all = events.of(AGGREGATE);
        return all.isEmpty() ? Optional.empty() : Optional.of(attestation(all.getLast()));
    }

    private static Attestation attestation(RecordedEvent recorded) {
        return new Attestation(
                recorded.id(), recorded.recordedAt(), (ProjectionAttested) recorded.event());
    }
}
