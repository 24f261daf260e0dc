package de.kommunal.roadmap.concordance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import de.kommunal.roadmap.concordance.ApprovalCommand.ConfirmDeemedApproval;
import de.kommunal.roadmap.concordance.ApprovalCommand.RecordApproval;
import de.kommunal.roadmap.concordance.ApprovalCommand.RecordApprovalObjection;
import de.kommunal.roadmap.concordance.ApprovalCommand.RecordDiscussionDate;
import de.kommunal.roadmap.concordance.ApprovalCommand.RequestApproval;
import de.kommunal.roadmap.concordance.ConcordanceCommand.DeclareConcordanceReached;
import de.kommunal.roadmap.concordance.ConcordanceCommand.RecordAgreementEffect;
import de.kommunal.roadmap.concordance.ConcordanceCommand.RecordPublication;
import de.kommunal.roadmap.concordance.ConcordanceEvent.AgreementBecameEffective;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ApprovalDeemedGranted;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ApprovalGranted;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ApprovalObjectionRaised;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ApprovalRefused;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ApprovalRequested;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ConcordanceOpened;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ConcordanceReached;
import de.kommunal.roadmap.concordance.ConcordanceEvent.ConcurringResolutionLinked;
import de.kommunal.roadmap.concordance.ConcordanceEvent.DiscussionDateSet;
import de.kommunal.roadmap.concordance.ConcordanceEvent.OfficiallyPublished;
import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Irregularity;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A case from its text to the text's effect. Who is asked, and whose resolution is linked, depends
 * on other subjects, so {@link ConcordanceHandler} finds that out.
 */
@Aggregate(type = "concordance", cache = RecordAggregate.KEPT_IN)
class Concordance extends RecordAggregate {

    private Concurrence.Question question =
            new Concurrence.Question("", ConcordanceRule.ALL, List.of(), List.of(), List.of());
    private final List<AdoptedText> texts = new ArrayList<>();
    private final ApprovalProgress approval = new ApprovalProgress();
    private LegalForm legalForm = LegalForm.OERV;
    private boolean reached;
    private @Nullable LocalDate publishedOn;

    Concordance() {}

    Concordance(OpenConcordance command, List<PartnerId> requiredPartners) {
        apply(
                new ConcordanceOpened(
                        command.programme(),
                        command.id(),
                        command.legalForm(),
                        command.scenario(),
                        command.title(),
                        command.text(),
                        command.digest(),
                        command.agreement(),
                        command.partners(),
                        command.rule(),
                        command.votes(),
                        command.listed(),
                        requiredPartners,
                        command.provenance()));
    }

    List<PartnerId> partners() {
        return question.partners();
    }

    void link(LinkConcurringResolution command, AdoptedText adopted) {
        apply(
                new ConcurringResolutionLinked(
                        command.programme(),
                        command.id(),
                        command.resolution(),
                        command.adoptedText(),
                        adopted.partner(),
                        adopted.decidedOn(),
                        adopted.textHash(),
                        !adopted.textHash().equals(question.textHash()),
                        command.provenance()));
    }

    @CommandHandler
    void declare(DeclareConcordanceReached command, EndedResolutions endedResolutions) {
        if (reached) {
            throw new Refusal(Rule.K6, "The concordance is declared already.");
        }
        var day = command.provenance().effective().latest();
        var linked = texts.stream().map(AdoptedText::resolution).toList();
        var concurrence =
                concurrenceOn(day, endedResolutions.among(linked, command.programme(), day));
        if (!concurrence.isReached()) {
            throw new Refusal(Rule.K1, "The text is not adopted: " + concurrence.lack());
        }
        apply(
                new ConcordanceReached(
                        command.programme(),
                        command.id(),
                        concurrence.adopters(),
                        command.provenance()));
    }

    private Concurrence concurrenceOn(LocalDate day, Set<ResolutionId> ended) {
        return Concurrence.of(
                question, texts.stream().filter(t -> !t.decidedOn().isAfter(day)).toList(), ended);
    }

    @CommandHandler
    void request(RequestApproval command) {
        apply(
                new ApprovalRequested(
                        command.programme(),
                        command.id(),
                        command.authority(),
                        command.receivedOn(),
                        outOfOrder(reached, "The concordance was not declared before."),
                        command.provenance()));
    }

    @CommandHandler
    void record(RecordApproval command) {
        var flags = unlessRequested();
        apply(
                switch (command.outcome()) {
                    case GRANTED ->
                            new ApprovalGranted(
                                    command.programme(),
                                    command.id(),
                                    command.outcome(),
                                    command.decidedOn(),
                                    command.reference(),
                                    command.reason(),
                                    flags,
                                    command.provenance());
                    case REFUSED ->
                            new ApprovalRefused(
                                    command.programme(),
                                    command.id(),
                                    command.outcome(),
                                    command.decidedOn(),
                                    command.reference(),
                                    command.reason(),
                                    flags,
                                    command.provenance());
                });
    }

    @CommandHandler
    void record(RecordApprovalObjection command) {
        apply(
                new ApprovalObjectionRaised(
                        command.programme(),
                        command.id(),
                        command.objectedOn(),
                        command.statement(),
                        unlessRequested(),
                        command.provenance()));
    }

    @CommandHandler
    void record(RecordDiscussionDate command) {
        apply(
                new DiscussionDateSet(
                        command.programme(),
                        command.id(),
                        command.setOn(),
                        command.discussionOn(),
                        unlessRequested(),
                        command.provenance()));
    }

    @CommandHandler
    void confirm(
            ConfirmDeemedApproval command, @MetaDataValue("recordedOn") @Nullable String today) {
        approval.refuseUndue(command, procedure(), today);
        apply(
                new ApprovalDeemedGranted(
                        command.programme(),
                        command.id(),
                        command.computedOn(),
                        command.confirmedBy(),
                        command.statement(),
                        command.provenance()));
    }

    @CommandHandler
    void record(RecordPublication command) {
        apply(
                new OfficiallyPublished(
                        command.programme(),
                        command.id(),
                        command.gazette(),
                        command.number(),
                        command.publishedOn(),
                        unlessApproved(),
                        command.provenance()));
    }

    @CommandHandler
    void record(RecordAgreementEffect command) {
        apply(
                new AgreementBecameEffective(
                        command.programme(),
                        command.id(),
                        earlyOrOutOfOrder(command.provenance().effective()),
                        command.provenance()));
    }

    @EventSourcingHandler
    void on(ConcordanceEvent event) {
        switch (event) {
            case ConcordanceOpened e -> {
                identifiedBy(Subject.Kind.CONCORDANCE.named(e.id()), e.programme());
                legalForm = e.legalForm();
                question =
                        new Concurrence.Question(
                                e.textHash(),
                                e.rule(),
                                e.requiredPartners(),
                                Objects.requireNonNullElse(e.votes(), List.of()),
                                Objects.requireNonNullElse(e.listed(), List.of()));
            }
            case ConcurringResolutionLinked e ->
                    texts.add(
                            new AdoptedText(
                                    e.partner(),
                                    e.resolution(),
                                    e.decidedOn(),
                                    e.textHash(),
                                    e.adoptedText()));
            case ConcordanceReached e -> reached = true;
            case ApprovalRequested e -> approval.requested(e.receivedOn());
            case ApprovalGranted e -> approval.decided(true);
            case ApprovalRefused e -> approval.decided(false);
            case ApprovalObjectionRaised e -> approval.objected(e.objectedOn());
            case DiscussionDateSet e -> approval.discussionSet(e.setOn());
            case ApprovalDeemedGranted e -> approval.decided(true);
            case OfficiallyPublished e -> publishedOn = e.publishedOn();
            case AgreementBecameEffective e -> {}
        }
    }

    private ProcedureTemplate procedure() {
        return ProcedureTemplates.shipped().of(legalForm);
    }

    private List<Irregularity> unlessRequested() {
        return outOfOrder(approval.isRequested(), "No request for approval was recorded before.");
    }

    private List<Irregularity> unlessApproved() {
        return outOfOrder(
                approval.isGranted() || !procedure().approval().isDemanded(),
                "The approval that the form " + legalForm + " needs was not recorded before.");
    }

    private static List<Irregularity> outOfOrder(boolean inOrder, String detail) {
        return inOrder ? List.of() : List.of(new Irregularity(Rule.K6, detail));
    }

    /** A flag for each rule, so that what is missing makes one. */
    private List<Irregularity> earlyOrOutOfOrder(EffectiveDate effective) {
        var missing = new ArrayList<String>();
        unlessApproved().forEach(flag -> missing.add(flag.detail()));
        if (publishedOn == null && procedure().publication().isDemanded()) {
            missing.add("No publication was recorded before.");
        }
        var flags = new ArrayList<Irregularity>();
        if (publishedOn != null) {
            procedure()
                    .firstDayAfter(publishedOn)
                    .filter(first -> effective.earliest().isBefore(first))
                    .ifPresent(first ->
                            flags.add(
                                    new Irregularity(
                                            Rule.K3,
                                            "It took effect from %s on, but was published on %s; the first lawful day is %s."
                                                    .formatted(effective, publishedOn, first))));
        }
        if (!missing.isEmpty()) {
            flags.add(new Irregularity(Rule.K6, String.join(" ", missing)));
        }
        return List.copyOf(flags);
    }
}
