package de.kommunal.roadmap.legalform;

import static de.kommunal.roadmap.condition.DecisionKind.ACCESSION;
import static de.kommunal.roadmap.condition.DecisionKind.LEGAL_FORM_ADOPTION;
import static de.kommunal.roadmap.condition.DecisionKind.SCENARIO_CHOICE;

import de.kommunal.roadmap.condition.ConditionCommand.RecordConditionBreach;
import de.kommunal.roadmap.condition.ConditionEvent.BindingConditionImposed;
import de.kommunal.roadmap.condition.ConditionId;
import de.kommunal.roadmap.condition.ConditionView;
import de.kommunal.roadmap.condition.DecisionKind;
import de.kommunal.roadmap.deliberation.DeliberationView;
import de.kommunal.roadmap.deliberation.ItemKind;
import de.kommunal.roadmap.deliberation.ResolutionEvent.ResolutionRecorded;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.deliberation.ResolutionItem;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.partner.AgreementId;
import de.kommunal.roadmap.partner.PartnerEvent.PartnerJoinedAgreement;
import de.kommunal.roadmap.partner.PartnerView;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Page;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Publicity;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which conditions a recorded decision breached: those of the deciding partner, imposed by an
 * earlier resolution, that apply to such a decision and were open on the day of the decision as far
 * as was known at the position that is read (rule C3).
 */
@Component
public class ConditionBreaches {

    private final Records records;
    private final ConditionReading conditions;

    ConditionBreaches(Records records, ConditionReading conditions) {
        this.records = records;
        this.conditions = conditions;
    }

    /** Something that a partner decided, by a resolution or by joining an agreement. */
    private record Decision(
            String partner,
            List<DecisionKind> kinds,
            @Nullable ResolutionId resolution,
            @Nullable AgreementId agreement,
            EffectiveDate on) {}

    /**
     * @param position of the event in the log
     */
    public List<RecordConditionBreach> by(ResolutionRecorded event, long position) {
        var kinds = kinds(event.adopted());
        if (kinds.isEmpty() || !decides(event, position)) {
            return List.of();
        }
        return breachedBy(
                new Decision(
                        event.partner().value(),
                        kinds,
                        event.id(),
                        null,
                        EffectiveDate.on(event.decidedOn())),
                event,
                position);
    }

    /**
     * @param position of the event in the log
     */
    public List<RecordConditionBreach> by(PartnerJoinedAgreement event, long position) {
        return breachedBy(
                new Decision(
                        event.id().value(),
                        List.of(ACCESSION),
                        null,
                        event.agreement(),
                        event.provenance().effective()),
                event,
                position);
    }

    /**
     * The decisions that were recorded before the condition was, and taken after it was imposed.
     *
     * @param position of the event in the log
     */
    public List<RecordConditionBreach> of(BindingConditionImposed event, long position) {
        var partner = event.partner().value();
        return Stream.concat(
                        resolutions(event.programme(), partner, position),
                        accessions(event.programme(), partner, position))
                .flatMap(decision -> breach(event.id().value(), decision, event, position).stream())
                .toList();
    }

    private List<RecordConditionBreach> breachedBy(Decision decision, Event event, long position) {
        var candidates =
                new Page.Request<ConditionView>(
                        null, Integer.MAX_VALUE, condition -> binds(condition, decision));
        return records
                .list(
                        ConditionView.class,
                        reading(event.programme(), decision, position),
                        candidates)
                .items()
                .stream()
                .flatMap(condition -> breach(condition.id(), decision, event, position).stream())
                .toList();
    }

    private List<RecordConditionBreach> breach(
            String id, Decision decision, Event event, long position) {
        var reading = reading(event.programme(), decision, position);
        return records
                .find(ConditionView.class, reading, id)
                .filter(condition -> binds(condition, decision))
                .filter(condition -> isImposedBefore(condition, decision, event, position))
                .map(condition ->
                        condition.computed() ? conditions.at(reading).apply(condition) : condition)
                .filter(condition -> binds(condition, decision))
                .map(condition -> command(condition, decision, event))
                .stream()
                .toList();
    }

    private static boolean binds(ConditionView condition, Decision decision) {
        return decision.kinds().stream()
                .anyMatch(kind -> condition.bindsIn(decision.partner(), kind));
    }

    /** What one resolution imposes and decides at once is one will and no breach. */
    private boolean isImposedBefore(
            ConditionView condition, Decision decision, Event event, long position) {
        var imposing =
                records.find(
                        ResolutionView.class,
                        onAnyDay(event.programme(), position),
                        condition.resolution());
        return imposing.filter(
                        resolution -> resolution.decidedOn().isBefore(decision.on().earliest()))
                .isPresent();
    }

    private static RecordConditionBreach command(
            ConditionView condition, Decision decision, Event event) {
        var provenance = event.provenance();
        var isPublic =
                provenance.publicity() == Publicity.PUBLIC
                        && condition.provenance().publicity() == Publicity.PUBLIC;
        return new RecordConditionBreach(
                event.programme(),
                new ConditionId(condition.id()),
                decision.kinds().stream()
                        .filter(kind -> condition.appliesTo().contains(kind))
                        .findFirst()
                        .orElseThrow(),
                decision.resolution(),
                decision.agreement(),
                new Provenance(
                        decision.on(),
                        provenance.sources(),
                        isPublic ? Publicity.PUBLIC : Publicity.NON_PUBLIC));
    }

    private Stream<Decision> resolutions(ProgrammeId programme, String partner, long position) {
        var reading = onAnyDay(programme, position);
        var ofThePartner =
                new Page.Request<ResolutionView>(
                        null, Integer.MAX_VALUE, r -> r.partner().equals(partner));
        return records.list(ResolutionView.class, reading, ofThePartner).items().stream()
                .filter(r -> decides(r.deliberation(), r.step(), reading))
                .map(r ->
                        new Decision(
                                partner,
                                kinds(r.choices()),
                                new ResolutionId(r.id()),
                                null,
                                EffectiveDate.on(r.decidedOn())));
    }

    private Stream<Decision> accessions(ProgrammeId programme, String partner, long position) {
        return records.find(PartnerView.class, onAnyDay(programme, position), partner).stream()
                .flatMap(found -> found.memberships().stream())
                .map(membership ->
                        new Decision(
                                partner,
                                List.of(ACCESSION),
                                null,
                                new AgreementId(membership.agreement()),
                                membership.since()));
    }

    private static List<DecisionKind> kinds(List<ResolutionItem> adopted) {
        return adopted.stream()
                .filter(item -> item.kind() == ItemKind.CHOICE)
                .flatMap(item ->
                        item.legalForm() != null
                                ? Stream.of(LEGAL_FORM_ADOPTION)
                                : item.scenario() != null
                                        ? Stream.of(SCENARIO_CHOICE)
                                        : Stream.of())
                .distinct()
                .toList();
    }

    private boolean decides(ResolutionRecorded event, long position) {
        return decides(
                event.deliberation() == null ? null : event.deliberation().value(),
                event.step() == null ? null : event.step().value(),
                onAnyDay(event.programme(), position));
    }

    private boolean decides(@Nullable String deliberation, @Nullable String step, Reading reading) {
        return deliberation == null
                || step == null
                || records.find(DeliberationView.class, reading, deliberation)
                        .filter(found -> found.decidesIn(step))
                        .isPresent();
    }

    /** On the last day that the decision's date may mean: what was met by then is not breached. */
    private Reading reading(ProgrammeId programme, Decision decision, long position) {
        return at(programme, decision.on().latest(), position);
    }

    private Reading onAnyDay(ProgrammeId programme, long position) {
        return at(programme, LocalDate.MAX, position);
    }

    private Reading at(ProgrammeId programme, LocalDate day, long position) {
        return new Reading(programme, records.momentAt(day, position), Audience.INTERNAL);
    }
}
