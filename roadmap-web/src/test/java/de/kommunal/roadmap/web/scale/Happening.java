package de.kommunal.roadmap.web.scale;

import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Source;
import de.kommunal.roadmap.shared.Subject;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** What the towns of one programme share: its log, its clock and its chances. */
record Happening(ProgrammeId programme, HistoryLog log, Clock clock, SplittableRandom random) {

    private static final int FAR = 300;

    HistoryLog.Recorded record(Subject subject, Event event) {
        return log.record(subject, event);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Said on the day on which it is recorded. */
    Provenance now() {
        return on(EffectiveDate.on(today()));
    }

    /** Most is recorded on its day; 17 of 100 late, 8 ahead, and some not to the day. */
    Provenance sometime() {
        var chance = random.nextInt(100);
        var day = 1 + random.nextInt(FAR);
        if (chance < 17) {
            return on(EffectiveDate.on(today().minusDays(day)));
        }
        if (chance < 25) {
            return on(EffectiveDate.on(today().plusDays(day)));
        }
        return chance < 28
                ? on(new EffectiveDate(today().toString().substring(0, 7)))
                : on(EffectiveDate.on(today()));
    }

    private Provenance on(EffectiveDate date) {
        var publicity = random.nextInt(20) == 0 ? Publicity.NON_PUBLIC : Publicity.PUBLIC;
        return new Provenance(date, List.of(Source.titled("Niederschrift")), publicity);
    }
}
