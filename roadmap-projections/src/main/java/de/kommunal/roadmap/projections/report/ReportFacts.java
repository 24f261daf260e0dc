package de.kommunal.roadmap.projections.report;

import static de.kommunal.roadmap.shared.Subject.Kind.REPORT;

import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.projections.facts.Facts;
import de.kommunal.roadmap.report.ReportEvent;
import de.kommunal.roadmap.report.ReportEvent.ExpertReportRecorded;

import org.springframework.stereotype.Component;

@Component
class ReportFacts implements FactFunction<ReportEvent> {

    @Override
    public Class<ReportEvent> events() {
        return ReportEvent.class;
    }

    @Override
    public Facts of(ReportEvent event) {
        var facts = Facts.about(REPORT.named(event.id()));
        return switch (event) {
            case ExpertReportRecorded e ->
                    facts.says("title", e.title())
                            .says("author", e.author())
                            .says("commissionedBy", e.commissionedBy())
                            .says("commissioners", e.commissioners())
                            .says("period", e.period())
                            .says("dataCutOff", e.dataCutOff())
                            .says("methods", e.methods())
                            .says("findings", e.findings())
                            .says("topic", e.topic());
        };
    }
}
