package de.kommunal.roadmap.web.scale;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.Recomputation;
import de.kommunal.roadmap.reading.RecordedEvents;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/** Reads and verifies a store by turns, in a process whose memory is limited. */
final class VerificationProcess {

    static final String READ = "read";
    static final String VERIFIED = "verified";

    private static final int TIMES = 3;
    private static final int PAGE = 1_000;

    private VerificationProcess() {}

    public static void main(String[] args) {
        try (var context =
                StoreApplication.start(
                        StoreApplication.Writing.class, Clock.systemUTC(), Path.of(args[0]))) {
            var log = context.getBean(EventLog.class);
            var events = context.getBean(RecordedEvents.class);
            for (var time = 0; time < TIMES; time++) {
                var start = System.nanoTime();
                say(READ, read(events), start);
                start = System.nanoTime();
                say(VERIFIED, verify(log), start);
            }
        }
    }

    private static long read(RecordedEvents events) {
        var after = 0L;
        var page = events.read(after, PAGE);
        while (!page.isEmpty()) {
            after = page.getLast().position();
            page = events.read(after, PAGE);
        }
        return after;
    }

    private static long verify(EventLog log) {
        if (log.recompute() instanceof Recomputation.Intact(var head)) {
            return head.position();
        }
        throw new IllegalStateException("the generated log is not intact");
    }

    private static void say(String what, long events, long start) {
        var seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(what + " " + String.format(Locale.ROOT, "%.0f", events / seconds));
    }
}
