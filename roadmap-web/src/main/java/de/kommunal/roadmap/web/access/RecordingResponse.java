package de.kommunal.roadmap.web.access;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.util.OnCommittedResponseWrapper;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;

/** Tells the status once, before the first byte of the answer goes out. */
final class RecordingResponse extends OnCommittedResponseWrapper {

    private final IntConsumer recorder;
    private final AtomicBoolean recorded = new AtomicBoolean();

    RecordingResponse(HttpServletResponse response, IntConsumer recorder) {
        super(response);
        this.recorder = recorder;
    }

    @Override
    protected void onResponseCommitted() {
        record();
    }

    /** For an answer that nobody has sent yet, such as one without a body. */
    void record() {
        if (recorded.compareAndSet(false, true)) {
            recorder.accept(getStatus());
        }
    }
}
