package de.kommunal.roadmap.web.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.kommunal.roadmap.reading.Marks.Cursor;
import de.kommunal.roadmap.reading.RecordedHistory;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.web.rest.MessageStream;
import de.kommunal.roadmap.web.wording.NameBook;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;

/** Plays what happened into a stream. */
@Component
class Replays {

    private final States states;
    private final RecordedHistory log;
    private final NameBook book;
    private final JsonMapper json;
    private final ReplayRun.Time time;

    Replays(
            States states,
            RecordedHistory log,
            NameBook book,
            JsonMapper json,
            Clock clock,
            Waiting waiting,
            ReplayPlaces places) {
        this.states = states;
        this.log = log;
        this.book = book;
        this.json = json;
        this.time = new ReplayRun.Time(clock, waiting, places::areClosing);
    }

    /** From the state at the start on. */
    void play(ReplaySpan span, Duration pace, MessageStream stream) {
        var steps = new ReplaySteps(states, log, book, span);
        var start = ReplayStart.of(span, steps.count());
        stream.sendLarge(ReplayStart.KIND, start.id(), out -> write(start, span, out));
        stream.flush();
        run(span, steps, span.beginning(), pace, stream);
    }

    /** Behind a step that the reader has. */
    void resume(ReplaySpan span, ReplayId id, Duration pace, MessageStream stream) {
        var sign = ReplaySign.resumed(id, span);
        stream.send(sign.message(), sign.id(), sign);
        stream.flush();
        run(span, new ReplaySteps(states, log, book, span), id.place(), pace, stream);
    }

    private void run(
            ReplaySpan span,
            ReplaySteps steps,
            Cursor behind,
            Duration pace,
            MessageStream stream) {
        var sign =
                new ReplayRun(steps, pace, stream, time).runs(behind)
                        ? ReplaySign.end(span.id(span.ending(), true), span)
                        : ReplaySign.interrupted(span);
        stream.send(sign.message(), sign.id(), sign);
        stream.flush();
    }

    /** The state may be large, so it goes from the index into the answer. */
    private void write(ReplayStart start, ReplaySpan span, OutputStream out) throws IOException {
        var head = json.writeValueAsBytes(start);
        out.write(Arrays.copyOf(head, head.length - 1));
        out.write(",\"subjects\":".getBytes(UTF_8));
        states.write(span.start(), out);
        out.write('}');
    }
}
