package de.kommunal.roadmap.web.scale;

import de.kommunal.roadmap.correction.CorrectionCategory;
import de.kommunal.roadmap.correction.CorrectionEvent.RecordCorrected;
import de.kommunal.roadmap.correction.CorrectionEvent.RecordVoided;
import de.kommunal.roadmap.correction.CorrectionId;
import de.kommunal.roadmap.correction.Replaced;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** Events on their way into the store, each with its place in its history and in the log. */
final class HistoryLog {

    private static final MetaData CONTEXT =
            MetaData.from(
                    Map.of("actor", "projektbuero", "role", "PROJECT_OFFICE", "origin", "API"));

    private final SplittableRandom random;
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<DomainEventMessage<?>> waiting = new ArrayList<>();
    private long position;

    /** What has to be known of an event to correct it. */
    record Recorded(Subject subject, String id, long position, long sequence, Event event) {}

    HistoryLog(SplittableRandom random, long position) {
        this.random = random;
        this.position = position;
    }

    long position() {
        return position;
    }

    Recorded record(Subject subject, Event event) {
        return record(subject, event, Map.of());
    }

    private Recorded record(Subject subject, Event event, Map<String, String> metaData) {
        var aggregate = subject.aggregateIn(event.programme());
        var sequence = sequences.merge(aggregate, 1L, Long::sum) - 1;
        var id = new UUID(random.nextLong(), random.nextLong()).toString();
        position++;
        waiting.add(
                new GenericDomainEventMessage<>(
                        subject.kind().word(),
                        aggregate,
                        sequence,
                        event,
                        CONTEXT.mergedWith(metaData),
                        id,
                        Instant.EPOCH));
        return new Recorded(subject, id, position, sequence, event);
    }

    /** The event was wrong, and the right one takes its place. */
    void correct(Recorded wrong, Event right) {
        var id = new CorrectionId("k-" + (position + 1));
        record(
                wrong.subject(),
                new RecordCorrected(
                        right.programme(),
                        id,
                        wrong.subject(),
                        wrong.id(),
                        CorrectionCategory.TYPO,
                        "Im Protokoll verlesen",
                        List.of(wrong.id()),
                        List.of(),
                        right.provenance()));
        record(
                wrong.subject(),
                right,
                Map.of(
                        Replaced.EVENT, wrong.id(),
                        Replaced.CORRECTION, id.value(),
                        Replaced.PLACE, Long.toString(wrong.position()),
                        Replaced.SEQUENCE, Long.toString(wrong.sequence())));
    }

    /** The event should not have been recorded. */
    void voidOne(Recorded wrong) {
        record(
                wrong.subject(),
                new RecordVoided(
                        wrong.event().programme(),
                        new CorrectionId("k-" + (position + 1)),
                        wrong.subject(),
                        wrong.id(),
                        null,
                        CorrectionCategory.DUPLICATE,
                        "Doppelt erfasst",
                        false,
                        List.of(wrong.id()),
                        List.of(),
                        wrong.event().provenance()));
    }

    /** What was recorded since it was last asked. */
    List<DomainEventMessage<?>> take() {
        var taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }
}
