package de.kommunal.roadmap.web.entry;

import de.kommunal.roadmap.deliberation.DeliberationView;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.reading.SubjectValues;
import de.kommunal.roadmap.scenario.OrganisationModel;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.entry.Field.Option;
import de.kommunal.roadmap.web.page.PageRecords;
import de.kommunal.roadmap.web.page.PageWords;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What can be chosen in a form: records of the programme by their names, and constants. */
final class Choices {

    /** Of which kind the records with the ids are. */
    private static final Map<String, Subject.Kind> KINDS =
            Map.ofEntries(
                    Map.entry("PartnerId", Subject.Kind.PARTNER),
                    Map.entry("CommitteeId", Subject.Kind.COMMITTEE),
                    Map.entry("ReportId", Subject.Kind.REPORT),
                    Map.entry("InformationEventId", Subject.Kind.INFORMATION_EVENT),
                    Map.entry("ScenarioId", Subject.Kind.SCENARIO),
                    Map.entry("PositionId", Subject.Kind.POSITION),
                    Map.entry("PaperId", Subject.Kind.PAPER),
                    Map.entry("DeliberationId", Subject.Kind.DELIBERATION),
                    Map.entry("ResolutionId", Subject.Kind.RESOLUTION),
                    Map.entry("ConditionId", Subject.Kind.CONDITION),
                    Map.entry("ExaminationId", Subject.Kind.EXAMINATION),
                    Map.entry("AdoptionId", Subject.Kind.ADOPTION),
                    Map.entry("ConcordanceId", Subject.Kind.CONCORDANCE),
                    Map.entry("MilestoneId", Subject.Kind.MILESTONE),
                    Map.entry("BaselineId", Subject.Kind.BASELINE),
                    Map.entry("StageId", Subject.Kind.STAGE),
                    Map.entry("MandateId", Subject.Kind.MANDATE),
                    Map.entry("ContextItemId", Subject.Kind.CONTEXT),
                    Map.entry("EffectId", Subject.Kind.EFFECT),
                    Map.entry("CorrectionId", Subject.Kind.CORRECTION));

    private final Reading reading;
    private final PageRecords records;
    private final PageWords words;
    private final Map<Subject.Kind, List<Option>> byKind = new EnumMap<>(Subject.Kind.class);

    /**
     * @param states all records at the moment at which the form is shown
     */
    Choices(Reading reading, PageRecords records, States states, PageWords words) {
        this.reading = reading;
        this.records = records;
        this.words = words;
        for (var record : states.all(reading)) {
            byKind.computeIfAbsent(record.subject().kind(), kind -> new ArrayList<>())
                    .add(option(record));
        }
        var order = Collator.getInstance(words.locale());
        byKind.values().forEach(list -> list.sort((a, b) -> order.compare(a.label(), b.label())));
    }

    private Option option(SubjectValues record) {
        var subject = record.subject();
        return new Option(subject.id(), words.name(subject.kind(), subject.id()));
    }

    /** Empty where something is to be written. */
    List<Option> of(Shape shape) {
        return switch (shape.kind()) {
            case CHOICE, CHOICES -> constants(shape.type());
            case RECORD, RECORDS -> records(shape.type().getSimpleName());
            case TEXT -> written(shape.word());
            default -> List.of();
        };
    }

    private List<Option> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Enum.class::cast)
                .map(constant -> new Option(constant.name(), words.word(constant)))
                .toList();
    }

    private List<Option> records(String id) {
        var kind = KINDS.get(id);
        if (kind != null) {
            return byKind.getOrDefault(kind, List.of());
        }
        return switch (id) {
            case "StepId" -> steps();
            case "ReservationId" -> reservations();
            default -> List.of();
        };
    }

    /** Texts that name a record all the same. */
    private List<Option> written(String word) {
        return switch (word) {
            case "scenario" -> byKind.getOrDefault(Subject.Kind.SCENARIO, List.of());
            case "paper" -> byKind.getOrDefault(Subject.Kind.PAPER, List.of());
            default -> List.of();
        };
    }

    /** Of what a position may be on. */
    List<Option> topics() {
        return Stream.of(
                        byKind.getOrDefault(Subject.Kind.SCENARIO, List.of()),
                        constants(LegalForm.class),
                        constants(OrganisationModel.class))
                .flatMap(List::stream)
                .toList();
    }

    private List<Option> steps() {
        return records.all(DeliberationView.class, reading).stream()
                .flatMap(deliberation ->
                        deliberation.steps().stream()
                                .map(step ->
                                        new Option(
                                                step.id(),
                                                words.committee(step.committee())
                                                        + ", "
                                                        + words.day(step.date()))))
                .distinct()
                .toList();
    }

    private List<Option> reservations() {
        return records.all(ResolutionView.class, reading).stream()
                .flatMap(resolution -> resolution.reservations().stream())
                .map(reservation -> new Option(reservation.id(), reservation.text()))
                .distinct()
                .toList();
    }
}
