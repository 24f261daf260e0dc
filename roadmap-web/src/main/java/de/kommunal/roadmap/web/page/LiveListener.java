package de.kommunal.roadmap.web.page;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.shared.ProgrammeId;

import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter.DataWithMediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/** One open page. */
final class LiveListener {

    static final Set<DataWithMediaType> SIGN_OF_LIFE = SseEmitter.event().comment("").build();

    private final SseEmitter emitter;
    private final ProgrammeId programme;
    private final Audience audience;
    private final long after;
    private final AtomicBoolean busy = new AtomicBoolean();
    private long seen;

    LiveListener(SseEmitter emitter, ProgrammeId programme, Audience audience, long after) {
        this.emitter = emitter;
        this.programme = programme;
        this.audience = audience;
        this.after = after;
        this.seen = after;
    }

    ProgrammeId programme() {
        return programme;
    }

    Audience audience() {
        return audience;
    }

    long after() {
        return after;
    }

    /** Not while it is still being told something: then it is looked at again. */
    boolean isBehind(long position) {
        return position > seen && !busy.get();
    }

    /**
     * @param events recorded since the page was made, as far as its reader may see them
     */
    void told(long position, int events, Executor threads) {
        seen = position;
        if (events > 0) {
            var data = "{\"events\":" + events + ",\"position\":" + position + "}";
            tell(threads, SseEmitter.event().name("recorded").data(data).build());
        }
    }

    void tell(Executor threads, Set<DataWithMediaType> message) {
        if (busy.compareAndSet(false, true)) {
            threads.execute(() -> send(message));
        }
    }

    private void send(Set<DataWithMediaType> message) {
        try {
            emitter.send(message);
        } catch (IOException | IllegalStateException e) {
            // the page was closed
            emitter.completeWithError(e);
        } finally {
            busy.set(false);
        }
    }

    void close() {
        emitter.complete();
    }
}
