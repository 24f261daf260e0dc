package de.kommunal.roadmap.web.observing;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.reading.Follower;
import de.kommunal.roadmap.reading.Followers;
import de.kommunal.roadmap.reading.Records;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How far all who follow the log are behind it. */
@Component
class Lags {

    /** What answers are read from; has the facts from their table. */
    static final String READS = "reads";

    private final Followers followers;
    private final EventLog log;
    private final Records records;
    private final Clock clock;

    Lags(Followers followers, EventLog log, Records records, Clock clock) {
        this.followers = followers;
        this.log = log;
        this.records = records;
        this.clock = clock;
    }

    /** Asks the store anew. */
    List<Lag> now() {
        var lags = new ArrayList<Lag>();
        var reads = records.position();
        lags.add(lag(READS, reads, Math.max(0, log.head().position() - reads), null));
        followers
                .all()
                .forEach(it -> lags.add(lag(it.name(), it.position(), it.behind(), it.stop())));
        return lags;
    }

    private Lag lag(String name, long position, long behind, Follower.@Nullable Stop stop) {
        var time = behind == 0 ? Duration.ZERO : waiting(position);
        return new Lag(name, behind, time, stop);
    }

    /** Clocks of two machines differ, which must not make a negative time. */
    private Duration waiting(long position) {
        return log.read(position, 1).stream()
                .map(next -> Duration.between(next.recordedAt(), clock.instant()))
                .filter(Duration::isPositive)
                .findFirst()
                .orElse(Duration.ZERO);
    }
}
