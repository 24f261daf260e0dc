package de.kommunal.roadmap.correction;

import de.kommunal.roadmap.correction.CorrectionEvent.RecordCorrected;
import de.kommunal.roadmap.correction.CorrectionEvent.RecordVoided;
import de.kommunal.roadmap.deliberation.PaperCommand.WithdrawPaper;
import de.kommunal.roadmap.deliberation.PaperEvent.PaperWithdrawn;
import de.kommunal.roadmap.deliberation.PaperId;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The recorded history of a paper; which events they are does not matter here. */
final class RecordedPaper {

    static final ProgrammeId PROGRAMME = new ProgrammeId("muensterland");

    private static final Subject SUBJECT = new Subject(Subject.Kind.PAPER, "vorlage");
    private static final Provenance PROVENANCE =
            new Provenance(new EffectiveDate("2026-01-15"), List.of(), Publicity.PUBLIC);

    private final List<RecordedEvent> events = new ArrayList<>();

    static Event event(String reason) {
        return new PaperWithdrawn(PROGRAMME, new PaperId("vorlage"), reason, PROVENANCE);
    }

    static WithdrawPaper withdrawal(String paper) {
        return new WithdrawPaper(PROGRAMME, new PaperId(paper), "Erledigt", PROVENANCE);
    }

    static RecordCorrected correction(String id, String event) {
        return new RecordCorrected(
                PROGRAMME,
                new CorrectionId(id),
                SUBJECT,
                event,
                CorrectionCategory.TYPO,
                "Verschrieben",
                List.of(event),
                List.of(),
                PROVENANCE);
    }

    static RecordVoided voiding(
            String id, String event, List<String> withdrawn, List<String> reinstated) {
        return new RecordVoided(
                PROGRAMME,
                new CorrectionId(id),
                SUBJECT,
                event,
                null,
                CorrectionCategory.DUPLICATE,
                "Doppelt",
                false,
                withdrawn,
                reinstated,
                PROVENANCE);
    }

    RecordedPaper records(String id) {
        return add(id, event(id), Map.of());
    }

    RecordedPaper corrects(String correction, String wrong, String replacement) {
        var replaced = target(wrong).replacedBy(new CorrectionId(correction));
        return add(correction, correction(correction, wrong), Map.of())
                .add(replacement, event(replacement), replaced.metaData());
    }

    RecordedPaper voids(String id, String wrong) {
        var decision = Voiding.of(target(wrong));
        return add(id, voiding(id, wrong, decision.withdrawn(), decision.reinstated()), Map.of());
    }

    Target target(String id) {
        var wrong = events.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
        return Target.of(wrong, events);
    }

    CorrectedHistory<RecordedEvent> history() {
        return CorrectedHistory.recorded(events);
    }

    List<String> inPlace() {
        return history().inPlace().stream().map(RecordedEvent::id).toList();
    }

    Optional<String> replacementBy(String correction) {
        var event = target(correction).wrong().event();
        return history().replacementBy((RecordCorrected) event).map(CorrectedHistory.Entry::id);
    }

    private RecordedPaper add(String id, Event event, Map<String, String> metaData) {
        events.add(
                new RecordedEvent(
                        events.size() + 1L,
                        id,
                        SUBJECT.aggregateIn(PROGRAMME),
                        events.size(),
                        Instant.EPOCH,
                        event,
                        metaData));
        return this;
    }
}
