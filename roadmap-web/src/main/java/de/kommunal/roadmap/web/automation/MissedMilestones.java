package de.kommunal.roadmap.web.automation;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.milestone.MilestoneCommand.RecordMilestoneMissed;
import de.kommunal.roadmap.milestone.MilestoneId;
import de.kommunal.roadmap.milestone.MilestoneState;
import de.kommunal.roadmap.milestone.MilestoneView;
import de.kommunal.roadmap.programme.ProgrammeView;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Page;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.OneAtATime;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Refusal;
import de.kommunal.roadmap.shared.Source;
import de.kommunal.roadmap.web.commands.AutomaticCommands;
import de.kommunal.roadmap.web.schedule.Due;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Records the milestones whose planned date has passed. It reads what is recorded and gives
 * commands; it handles no events, so a replay leads to none.
 */
@Component
public class MissedMilestones {

    private static final Logger LOG = LoggerFactory.getLogger(MissedMilestones.class);
    private static final Source CLOCK = Source.titled("Uhr: geplanter Tag ist verstrichen");

    private final Records records;
    private final EventLog log;
    private final AutomaticCommands commands;
    private final Clock clock;
    private final OneAtATime nodes;
    private final Duration every;
    private final Due next = new Due();

    MissedMilestones(
            Records records,
            EventLog log,
            AutomaticCommands commands,
            Clock clock,
            OneAtATime nodes,
            @Value("${roadmap.missed-milestones-every:PT1H}") Duration every) {
        this.records = records;
        this.log = log;
        this.commands = commands;
        this.clock = clock;
        this.nodes = nodes;
        this.every = every;
    }

    /** Checks as soon as reads cover the log, and then again and again. */
    @Scheduled(fixedDelayString = "PT5S")
    void checkWhenDue() {
        if (next.isDue(clock.instant())
                && records.await(log.head().position(), Duration.ZERO)
                && nodes.run("missed-milestones", this::check)) {
            next.after(every, clock.instant());
        }
    }

    /** Records what was missed up to yesterday, in all programmes. */
    public void check() {
        var today = LocalDate.now(clock);
        var everBegun = records.momentAt(LocalDate.MAX, records.position());
        for (var programme :
                records.programmes(ProgrammeView.class, everBegun, Audience.INTERNAL)) {
            var id = new ProgrammeId(programme.id());
            missed(id, today).forEach(milestone -> record(id, milestone));
        }
    }

    private List<MilestoneView> missed(ProgrammeId programme, LocalDate today) {
        var wanted =
                new Page.Request<MilestoneView>(
                        null,
                        Integer.MAX_VALUE,
                        milestone ->
                                milestone.state() == MilestoneState.PLANNED
                                        && milestone.plannedDate().latest().isBefore(today));
        return records.list(MilestoneView.class, reading(programme, Audience.INTERNAL), wanted)
                .items();
    }

    /** Whatever becomes of one milestone, the others are looked at too. */
    private void record(ProgrammeId programme, MilestoneView milestone) {
        var date = milestone.plannedDate();
        var key = programme + "/" + milestone.id() + "/" + date;
        try {
            commands.send(command(programme, milestone), "missed-milestone", key, null, null);
        } catch (Refusal e) {
            LOG.debug("{} is not missed: {}", key, e.detail());
        } catch (RuntimeException e) {
            LOG.warn("{} could not be recorded as missed and is tried again later", key, e);
        }
    }

    private RecordMilestoneMissed command(ProgrammeId programme, MilestoneView milestone) {
        var date = milestone.plannedDate();
        return new RecordMilestoneMissed(
                programme,
                new MilestoneId(milestone.id()),
                date,
                new Provenance(
                        EffectiveDate.on(date.latest().plusDays(1)),
                        List.of(CLOCK),
                        publicity(programme, milestone)));
    }

    /** A date that the public does not know does not become public by having passed. */
    private Publicity publicity(ProgrammeId programme, MilestoneView milestone) {
        return records.find(
                        MilestoneView.class, reading(programme, Audience.PUBLIC), milestone.id())
                .filter(known -> known.plannedDate().equals(milestone.plannedDate()))
                .map(known -> Publicity.PUBLIC)
                .orElse(Publicity.NON_PUBLIC);
    }

    private Reading reading(ProgrammeId programme, Audience audience) {
        var today = LocalDate.now(clock);
        return new Reading(programme, records.momentAt(today, records.position()), audience);
    }
}
