package de.kommunal.roadmap.concordance;

import de.kommunal.roadmap.audit.AppendTerms;
import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.deliberation.DeliberationView;
import de.kommunal.roadmap.deliberation.ResolutionView;
import de.kommunal.roadmap.deliberation.StepRole;
import de.kommunal.roadmap.partner.AgreementMembers;
import de.kommunal.roadmap.partner.PartnerId;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.NotReadableYet;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.RecordAggregate;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Rule;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Finds out what a case depends on: who the members of an agreement are, and what a resolution
 * says. Both are read at one position of the log, and the append is tied to it.
 */
@Component
class ConcordanceHandler {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventLog log;
    private final Records records;
    private final Repository<Concordance> cases;

    ConcordanceHandler(EventLog log, Records records, Repository<Concordance> cases) {
        this.log = log;
        this.records = records;
        this.cases = cases;
    }

    @CommandHandler
    void open(OpenConcordance command) throws Exception {
        var reading = readingAtHead(command, command.provenance().effective().latest());
        var partners = partners(command, reading);
        refuseStrangers(command, partners);
        AppendTerms.decidedAt(reading.moment().position());
        cases.newInstance(() -> new Concordance(command, partners));
    }

    @CommandHandler
    void link(
            LinkConcurringResolution command,
            @MetaDataValue(RecordAggregate.EXPECTED_VERSION) @Nullable String expectedVersion) {
        var opened = cases.load(command.aggregate());
        // whatever the day on which it takes effect
        var reading = readingAtHead(command, LocalDate.MAX);
        var resolution =
                records.find(ResolutionView.class, reading, command.resolution().value())
                        .orElseThrow(() -> new Refusal(Rule.K5, "There is no such resolution."));
        var adopted =
                LinkedResolution.of(
                        resolution, decides(resolution, reading), command.adoptedText());
        AppendTerms.decidedAt(reading.moment().position());
        opened.execute(concordance -> {
            concordance.refuseOtherVersion(expectedVersion);
            LinkedResolution.refuseStranger(adopted.partner(), concordance.partners());
            concordance.link(command, adopted);
        });
    }

    private List<PartnerId> partners(OpenConcordance command, Reading reading) {
        var named = command.partners();
        if (named != null) {
            return named;
        }
        var agreement = Objects.requireNonNull(command.agreement());
        var members = AgreementMembers.of(agreement, records, reading);
        if (members.isEmpty()) {
            throw new InvalidValue("agreement", "an agreement that has members on that day");
        }
        return members.stream().map(PartnerId::new).toList();
    }

    private static void refuseStrangers(OpenConcordance command, List<PartnerId> partners) {
        var votes = Objects.requireNonNullElse(command.votes(), List.<PartnerVotes>of());
        if (!partners.containsAll(votes.stream().map(PartnerVotes::partner).toList())) {
            throw new InvalidValue("votes", "votes of partners of this case only");
        }
        if (!partners.containsAll(Objects.requireNonNullElse(command.listed(), List.of()))) {
            throw new InvalidValue("listed", "partners of this case only");
        }
    }

    /** False if it was taken in a step that does not decide. */
    private boolean decides(ResolutionView resolution, Reading reading) {
        var deliberation = resolution.deliberation();
        var step = resolution.step();
        return deliberation == null
                || step == null
                || records.find(DeliberationView.class, reading, deliberation).stream()
                        .flatMap(view -> view.steps().stream())
                        .anyMatch(s -> s.id().equals(step) && s.role() == StepRole.DECISIVE);
    }

    private Reading readingAtHead(Command command, LocalDate day) {
        var position = log.head().position();
        if (!records.await(position, PATIENCE)) {
            throw new NotReadableYet(position);
        }
        return new Reading(command.programme(), records.momentAt(day, position), Audience.INTERNAL);
    }
}
