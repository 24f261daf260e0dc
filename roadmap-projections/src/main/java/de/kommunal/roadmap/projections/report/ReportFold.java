package de.kommunal.roadmap.projections.report;

import de.kommunal.roadmap.projections.facts.SubjectState;
import de.kommunal.roadmap.projections.facts.ViewFold;
import de.kommunal.roadmap.report.Finding;
import de.kommunal.roadmap.report.ReportView;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

@Component
class ReportFold implements ViewFold<ReportView> {

    @Override
    public Class<ReportView> view() {
        return ReportView.class;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.REPORT;
    }

    @Override
    public ReportView fold(SubjectState state) {
        return new ReportView(
                state.id(),
                state.version(),
                state.text("title"),
                state.textOrNull("author"),
                state.list("commissionedBy", String.class),
                state.list("commissioners", String.class),
                state.orNull("period", EffectiveDate.class),
                state.orNull("dataCutOff", EffectiveDate.class),
                state.list("methods", String.class),
                state.list("findings", Finding.class),
                state.textOrNull("topic"),
                state.provenance());
    }
}
