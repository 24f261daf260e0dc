package de.kommunal.roadmap.deliberation;

import static de.kommunal.roadmap.shared.Subject.Kind.DELIBERATION;
import static de.kommunal.roadmap.shared.Subject.Kind.INFORMATION_EVENT;

import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;

/** What the project office can do with an information event. */
public sealed interface InformationEventCommand extends Command {

    InformationEventId id();

    @Override
    default Subject subject() {
        return INFORMATION_EVENT.named(id());
    }

    /**
     * Plans an event at which decision makers are told something.
     *
     * @param speaker the role of whoever speaks; no natural person's name
     * @param feeds the steps of deliberations for which it is an input
     */
    record PlanInformationEvent(
            ProgrammeId programme,
            InformationEventId id,
            String title,
            EffectiveDate date,
            String speaker,
            List<String> audience,
            String purpose,
            List<FedStep> feeds,
            Provenance provenance)
            implements InformationEventCommand {

        public PlanInformationEvent {
            Texts.written("title", title);
            Texts.written("speaker", speaker);
            audience = List.copyOf(audience);
            audience.forEach(group -> Texts.written("audience", group));
            Texts.written("purpose", purpose);
            feeds = List.copyOf(feeds);
        }

        @Override
        public List<Reference> references() {
            return IntStream.range(0, feeds.size())
                    .boxed()
                    .flatMap(i ->
                            Reference.to(
                                    DELIBERATION,
                                    feeds.get(i).deliberation(),
                                    "/feeds/" + i + "/deliberation"))
                    .toList();
        }
    }

    /** Moves a planned information event to another date. What it feeds stays linked. */
    record MoveInformationEvent(
            ProgrammeId programme,
            InformationEventId id,
            EffectiveDate to,
            String reason,
            Provenance provenance)
            implements InformationEventCommand {

        public MoveInformationEvent {
            Texts.written("reason", reason);
        }
    }

    /** Cancels a planned information event. */
    record CancelInformationEvent(
            ProgrammeId programme, InformationEventId id, String reason, Provenance provenance)
            implements InformationEventCommand {

        public CancelInformationEvent {
            Texts.written("reason", reason);
        }
    }

    /**
     * Records that an information event was held.
     *
     * @param heldOn when it was, which may be another date than the planned one
     * @param note what is to be known of it, in general words
     */
    record RecordInformationEventHeld(
            ProgrammeId programme,
            InformationEventId id,
            EffectiveDate heldOn,
            @Nullable String note,
            Provenance provenance)
            implements InformationEventCommand {

        public RecordInformationEventHeld {
            if (note != null) {
                Texts.written("note", note);
            }
        }
    }
}
