package de.kommunal.roadmap.report;

import static de.kommunal.roadmap.shared.Subject.Kind.PARTNER;
import static de.kommunal.roadmap.shared.Subject.Kind.REPORT;

import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the project office can do with an expert report. */
public sealed interface ReportCommand extends Command {

    ReportId id();

    @Override
    default Subject subject() {
        return REPORT.named(id());
    }

    /**
     * Records an expert report. What it recommends is said of the scenarios themselves.
     *
     * @param author the institution that wrote it; no natural person's name
     * @param commissionedBy the partners that commissioned it
     * @param commissioners bodies outside the record that commissioned it
     * @param period what it covers, or when it was made
     * @param dataCutOff until when it gathered information
     */
    record RecordExpertReport(
            ProgrammeId programme,
            ReportId id,
            String title,
            @Nullable String author,
            List<PartnerId> commissionedBy,
            @Nullable List<String> commissioners,
            @Nullable EffectiveDate period,
            @Nullable EffectiveDate dataCutOff,
            @Nullable List<String> methods,
            @Nullable List<Finding> findings,
            @Nullable String topic,
            Provenance provenance)
            implements ReportCommand {

        public RecordExpertReport {
            Texts.written("title", title);
            commissionedBy = List.copyOf(commissionedBy);
            commissioners = written("commissioners", commissioners);
            methods = written("methods", methods);
            findings = findings == null ? null : List.copyOf(findings);
            if (findings != null && areAmbiguous(findings)) {
                throw new InvalidValue("findings", "findings with a number of their own each");
            }
        }

        private static @Nullable List<String> written(String field, @Nullable List<String> texts) {
            if (texts == null) {
                return null;
            }
            texts.forEach(text -> Texts.written(field, text));
            return List.copyOf(texts);
        }

        private static boolean areAmbiguous(List<Finding> findings) {
            return findings.stream().map(Finding::no).distinct().count() < findings.size();
        }

        @Override
        public List<Reference> references() {
            return Reference.toAll(PARTNER, commissionedBy, "/commissionedBy").toList();
        }
    }
}
