package de.kommunal.roadmap.projections.deliberation;

import static de.kommunal.roadmap.shared.Subject.Kind.PAPER;

import de.kommunal.roadmap.deliberation.PaperEvent;
import de.kommunal.roadmap.deliberation.PaperEvent.PaperRegistered;
import de.kommunal.roadmap.deliberation.PaperEvent.PaperVersionAdded;
import de.kommunal.roadmap.deliberation.PaperEvent.PaperWithdrawn;
import de.kommunal.roadmap.deliberation.PaperState;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;

import org.springframework.stereotype.Component;

/** Speaks of papers only: whatever a paper proposes, it makes no resolution (rule S4). */
@Component
class PaperFacts implements FactFunction<PaperEvent> {

    @Override
    public Class<PaperEvent> events() {
        return PaperEvent.class;
    }

    @Override
    public Facts of(PaperEvent event) {
        var facts = Facts.about(PAPER.named(event.id()));
        return switch (event) {
            case PaperRegistered e ->
                    facts.says("partner", e.partner())
                            .says("reference", e.reference())
                            .says("title", e.title())
                            .says("paperDate", e.paperDate())
                            .says("leadDepartment", e.leadDepartment())
                            .says("kind", e.kind())
                            .says("versions/1/date", e.paperDate())
                            .says("versions/1/draft", e.draft())
                            .says("versions/1/fileHash", e.fileHash())
                            .says("alternative", e.alternative())
                            .says("effects", e.effects())
                            .says("decisiveCommittee", e.decisiveCommittee())
                            .says("competenceBasis", e.competenceBasis())
                            .says("state", PaperState.SUBMITTED);
            case PaperVersionAdded e -> {
                var version = "versions/" + e.versionNo() + "/";
                yield facts.says(version + "date", e.provenance().effective())
                        .says(version + "draft", e.draft())
                        .says(version + "fileHash", e.fileHash())
                        .says(version + "reason", e.reason());
            }
            case PaperWithdrawn e ->
                    facts.says("state", PaperState.WITHDRAWN).says("reason", e.reason());
        };
    }
}
