package de.kommunal.roadmap.web.whatif;

import de.kommunal.roadmap.legalform.AdoptLegalForm;
import de.kommunal.roadmap.legalform.AdoptionCheck;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Forks;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.RecordedEvents;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.web.automation.FollowingCommands;
import de.kommunal.roadmap.web.commands.HypotheticalCommands;
import de.kommunal.roadmap.web.rest.PersonalDoor;
import de.kommunal.roadmap.web.security.Actor;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;

/** Tries commands out in a fork and looks at what came of them. */
@Component
class Trials {

    private final PersonalDoor door;
    private final Forks forks;
    private final Records records;
    private final RecordedEvents events;
    private final HypotheticalCommands commands;
    private final FollowingCommands following;
    private final AdoptionCheck adoptions;
    private final Outcomes outcomes;
    private final Clock clock;

    Trials(
            PersonalDoor door,
            Forks forks,
            Records records,
            RecordedEvents events,
            HypotheticalCommands commands,
            FollowingCommands following,
            AdoptionCheck adoptions,
            Outcomes outcomes,
            Clock clock) {
        this.door = door;
        this.forks = forks;
        this.records = records;
        this.events = events;
        this.commands = commands;
        this.following = following;
        this.adoptions = adoptions;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** What would follow, in the eyes of somebody who may see everything. */
    WhatIf run(ProgrammeId programme, WhatIfRequest request, Actor actor, Deadline deadline) {
        return forks.inFork(() -> inFork(programme, request, actor, deadline));
    }

    private WhatIf inFork(
            ProgrammeId programme, WhatIfRequest request, Actor actor, Deadline deadline) {
        var position = forks.position();
        var trial = new Trial(programme, actor, door, forks, events, commands, following, deadline);
        request.commands().forEach(trial::take);
        var day = request.validAt() == null ? lastDay(trial) : request.validAt();
        var now = new Moment(day, clock.instant(), position);
        var then = records.momentAt(day, forks.position());
        var look = outcomes.at(programme, now, then, Audience.INTERNAL, deadline);
        return new WhatIf(
                now,
                trial.tried(),
                look.changes(),
                look.conditions(),
                look.views(trial.subjects(request.show())),
                adoption(request.adoption(), deadline));
    }

    /** Today, or the last day that an accepted command is about if that is later. */
    private LocalDate lastDay(Trial trial) {
        var today = LocalDate.now(clock);
        return trial.lastDay().filter(day -> day.isAfter(today)).orElse(today);
    }

    private WhatIf.@Nullable Adoption adoption(
            @Nullable AdoptLegalForm command, Deadline deadline) {
        if (command == null) {
            return null;
        }
        deadline.check();
        var missing = adoptions.missing(command);
        return new WhatIf.Adoption(missing.isEmpty(), missing);
    }
}
