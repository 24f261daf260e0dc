package de.kommunal.roadmap.web.page;

import de.kommunal.roadmap.programme.ProgrammeView;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.web.commands.Commands;
import de.kommunal.roadmap.web.security.CurrentActor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/** What the record holds, for whoever reads it now. */
@Controller
class StartPage {

    private static final Duration COURTESY = Duration.ofSeconds(1);

    private final Records records;
    private final Commands commands;
    private final CurrentActor actor;
    private final Clock clock;

    StartPage(Records records, Commands commands, CurrentActor actor, Clock clock) {
        this.records = records;
        this.commands = commands;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping("/")
    String start(Model page) {
        // who wrote a moment ago finds it here
        records.await(commands.lastPosition(), COURTESY);
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        var moment = new Moment(today, now, records.position());
        var audience = actor.audience();
        var programmes =
                records.programmes(ProgrammeView.class, moment, audience).stream()
                        .map(programme -> summary(programme, moment, audience))
                        .toList();
        page.addAttribute("programmes", programmes);
        // what comes first, until there is something to look at
        page.addAttribute(
                "guided",
                actor.mayRecord() && programmes.stream().allMatch(ProgrammeSummary::isBare));
        page.addAttribute("today", today);
        return "start";
    }

    private ProgrammeSummary summary(ProgrammeView programme, Moment moment, Audience audience) {
        var reading = new Reading(new ProgrammeId(programme.id()), moment, audience);
        return ProgrammeSummary.of(programme, records, reading);
    }
}
