package de.kommunal.roadmap.web.chart;

import de.kommunal.roadmap.deliberation.DeliberationView;
import de.kommunal.roadmap.deliberation.InformationEventState;
import de.kommunal.roadmap.deliberation.InformationEventView;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.deliberation.StepState;
import de.kommunal.roadmap.legalform.ExaminationState;
import de.kommunal.roadmap.legalform.ExaminationView;
import de.kommunal.roadmap.milestone.MilestoneState;
import de.kommunal.roadmap.milestone.MilestoneView;
import de.kommunal.roadmap.partner.PartnerView;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.report.ReportView;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.chart.Entry.Kind;
import de.kommunal.roadmap.web.chart.Entry.Lane;
import de.kommunal.roadmap.web.page.PageRecords;
import de.kommunal.roadmap.web.page.PageWords;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All that has a date, from the record as it is at one moment. */
@Component
class DatedEntries {

    private final PageRecords records;
    private final MessageSource messages;

    DatedEntries(PageRecords records, MessageSource messages) {
        this.records = records;
        this.messages = messages;
    }

    /** By lane, then by date. */
    List<Entry> of(Reading reading) {
        var words = records.words(reading);
        var day = reading.moment().validAt();
        return Stream.of(
                        milestones(reading, words, day),
                        sittings(reading, words, day),
                        resolutions(reading, words),
                        examinations(reading, words, day),
                        reports(reading, words),
                        information(reading, words, day),
                        accessions(reading, words))
                .flatMap(entries -> entries)
                .sorted(
                        Comparator.comparingInt((Entry entry) -> entry.lane().order())
                                .thenComparing(entry -> entry.lane().title())
                                .thenComparing(Entry::date))
                .toList();
    }

    /** All dates that the entries have, without what else would have to be found out of them. */
    List<EffectiveDate> dates(Reading reading) {
        return Stream.of(
                        records.all(MilestoneView.class, reading).stream()
                                .flatMap(DatedEntries::dates),
                        records.all(DeliberationView.class, reading).stream()
                                .flatMap(deliberation -> deliberation.steps().stream())
                                .map(step -> EffectiveDate.on(step.date())),
                        records.all(ResolutionView.class, reading).stream()
                                .map(resolution -> EffectiveDate.on(resolution.decidedOn())),
                        records.all(ExaminationView.class, reading).stream()
                                .map(examination -> examination.provenance().effective()),
                        records.all(ReportView.class, reading).stream().map(DatedEntries::date),
                        records.all(InformationEventView.class, reading).stream()
                                .map(InformationEventView::date),
                        records.all(PartnerView.class, reading).stream()
                                .flatMap(partner -> partner.memberships().stream())
                                .map(PartnerView.Membership::since))
                .flatMap(dates -> dates)
                .toList();
    }

    private static Stream<EffectiveDate> dates(MilestoneView milestone) {
        return Stream.concat(
                Stream.of(milestone.firstPlannedDate(), date(milestone)),
                milestone.moves().stream().map(MilestoneView.Move::previousDate));
    }

    private static EffectiveDate date(MilestoneView milestone) {
        return milestone.actualDate() == null ? milestone.plannedDate() : milestone.actualDate();
    }

    private static EffectiveDate date(ReportView report) {
        return report.period() == null ? report.provenance().effective() : report.period();
    }

    private Lane lane(int order, String message, PageWords words) {
        return new Lane(
                order, messages.getMessage("timeline.lane." + message, null, words.locale()));
    }

    private Stream<Entry> milestones(Reading reading, PageWords words, LocalDate day) {
        var lane = lane(0, "milestones", words);
        return records.milestones(reading).stream().map(m -> milestone(m, lane, words, day));
    }

    private static Entry milestone(
            MilestoneView milestone, Lane lane, PageWords words, LocalDate day) {
        var date = date(milestone);
        return new Entry(
                "milestone." + milestone.id(),
                new Subject(Subject.Kind.MILESTONE, milestone.id()),
                lane,
                Kind.MILESTONE,
                Entry.state(
                        milestone.state() == MilestoneState.ACHIEVED,
                        milestone.state() == MilestoneState.CANCELLED,
                        date,
                        day),
                milestone.title(),
                milestone.partners(),
                date,
                Stream.concat(
                                milestone.moves().stream().map(MilestoneView.Move::previousDate),
                                Stream.of(milestone.plannedDate()))
                        .filter(former -> !former.equals(date))
                        .distinct()
                        .toList(),
                milestone.waitsFor().stream().map(w -> "milestone." + w.milestone()).toList(),
                milestone.moves().stream()
                        .map(move ->
                                words.date(move.previousDate())
                                        + " → "
                                        + words.date(move.plannedDate())
                                        + ": "
                                        + move.reasonText())
                        .toList(),
                milestone.provenance());
    }

    private Stream<Entry> sittings(Reading reading, PageWords words, LocalDate day) {
        return records.all(DeliberationView.class, reading).stream()
                .flatMap(deliberation ->
                        deliberation.steps().stream()
                                .map(step -> sitting(deliberation, step, words, day)));
    }

    private Entry sitting(
            DeliberationView deliberation,
            DeliberationView.Step step,
            PageWords words,
            LocalDate day) {
        var date = EffectiveDate.on(step.decidedOn() == null ? step.date() : step.decidedOn());
        var moved = !step.plannedDate().equals(step.date());
        return new Entry(
                "step." + deliberation.id() + "." + step.id(),
                new Subject(Subject.Kind.DELIBERATION, deliberation.id()),
                deliberations(deliberation.partner(), words),
                Kind.SITTING,
                Entry.state(
                        step.state() == StepState.HELD,
                        step.state() != StepState.HELD && step.state() != StepState.PLANNED,
                        date,
                        day),
                words.committee(step.committee()),
                List.of(deliberation.partner()),
                date,
                moved ? List.of(EffectiveDate.on(step.plannedDate())) : List.of(),
                List.of(),
                step.reason() == null ? List.of() : List.of(step.reason()),
                deliberation.provenance());
    }

    private Lane deliberations(String partner, PageWords words) {
        return new Lane(
                1,
                messages.getMessage(
                        "timeline.lane.deliberations",
                        new Object[] {words.partner(partner)},
                        words.locale()));
    }

    private Stream<Entry> resolutions(Reading reading, PageWords words) {
        return records.all(ResolutionView.class, reading).stream()
                .map(resolution ->
                        new Entry(
                                "resolution." + resolution.id(),
                                new Subject(Subject.Kind.RESOLUTION, resolution.id()),
                                deliberations(resolution.partner(), words),
                                Kind.RESOLUTION,
                                resolution.state().inForce()
                                        ? Entry.State.DONE
                                        : Entry.State.CANCELLED,
                                words.name(Subject.Kind.RESOLUTION, resolution.id()),
                                List.of(resolution.partner()),
                                EffectiveDate.on(resolution.decidedOn()),
                                List.of(),
                                List.of(),
                                List.of(),
                                resolution.provenance()));
    }

    private Stream<Entry> examinations(Reading reading, PageWords words, LocalDate day) {
        var lane = lane(2, "examinations", words);
        return records.all(ExaminationView.class, reading).stream()
                .map(examination ->
                        new Entry(
                                "examination." + examination.id(),
                                new Subject(Subject.Kind.EXAMINATION, examination.id()),
                                lane,
                                Kind.EXAMINATION,
                                Entry.state(
                                        examination.state() == ExaminationState.COMPLETED,
                                        examination.state() == ExaminationState.ABANDONED,
                                        EffectiveDate.on(LocalDate.MAX.withYear(9999)),
                                        day),
                                words.word(examination.legalForm()),
                                List.of(),
                                examination.provenance().effective(),
                                List.of(),
                                List.of(),
                                List.of(),
                                examination.provenance()));
    }

    private Stream<Entry> reports(Reading reading, PageWords words) {
        var lane = lane(3, "reports", words);
        return records.all(ReportView.class, reading).stream()
                .map(report ->
                        new Entry(
                                "report." + report.id(),
                                new Subject(Subject.Kind.REPORT, report.id()),
                                lane,
                                Kind.REPORT,
                                Entry.State.DONE,
                                report.title(),
                                List.of(),
                                date(report),
                                List.of(),
                                List.of(),
                                List.of(),
                                report.provenance()));
    }

    private Stream<Entry> information(Reading reading, PageWords words, LocalDate day) {
        var lane = lane(3, "reports", words);
        return records.all(InformationEventView.class, reading).stream()
                .map(event ->
                        new Entry(
                                "information-event." + event.id(),
                                new Subject(Subject.Kind.INFORMATION_EVENT, event.id()),
                                lane,
                                Kind.INFORMATION,
                                Entry.state(
                                        event.state() == InformationEventState.HELD,
                                        event.state() == InformationEventState.CANCELLED,
                                        event.date(),
                                        day),
                                event.title(),
                                List.of(),
                                event.date(),
                                event.plannedDate().equals(event.date())
                                        ? List.of()
                                        : List.of(event.plannedDate()),
                                List.of(),
                                event.reason() == null ? List.of() : List.of(event.reason()),
                                event.provenance()));
    }

    private Stream<Entry> accessions(Reading reading, PageWords words) {
        var lane = lane(4, "partners", words);
        return records.all(PartnerView.class, reading).stream()
                .flatMap(partner ->
                        partner.memberships().stream()
                                .map(membership ->
                                        new Entry(
                                                "partner."
                                                        + partner.id()
                                                        + "."
                                                        + membership.agreement(),
                                                new Subject(Subject.Kind.PARTNER, partner.id()),
                                                lane,
                                                Kind.ACCESSION,
                                                Entry.State.DONE,
                                                partner.name(),
                                                List.of(partner.id()),
                                                membership.since(),
                                                List.of(),
                                                List.of(),
                                                List.of(),
                                                partner.provenance())));
    }
}
