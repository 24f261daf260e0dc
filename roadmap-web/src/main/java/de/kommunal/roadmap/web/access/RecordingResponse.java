package de.kommunal.roadmap.web.access;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.security.web.util.OnCommittedResponseWrapper;

import java.io.IOException;
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
        record(getStatus());
    }

    private void record(int status) {
        if (recorded.compareAndSet(false, true)) {
            recorder.accept(status);
        }
    }

    /** The response to write to. */
    HttpServletResponse outer() {
        return new Outer();
    }

    /** Errors and redirects go out before their status is set: here it is known already. */
    private final class Outer extends HttpServletResponseWrapper {

        Outer() {
            super(RecordingResponse.this);
        }

        @Override
        public void sendError(int status) throws IOException {
            record(status);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            record(status);
            super.sendError(status, message);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            record(SC_FOUND);
            super.sendRedirect(location);
        }

        @Override
        public void sendRedirect(String location, int status, boolean clearBuffer)
                throws IOException {
            record(status);
            super.sendRedirect(location, status, clearBuffer);
        }
    }
}
