package de.kommunal.roadmap.report;

import static de.kommunal.roadmap.shared.Subject.Kind.DELIBERATION;
import static de.kommunal.roadmap.shared.Subject.Kind.INFORMATION_EVENT;

import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

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
}
