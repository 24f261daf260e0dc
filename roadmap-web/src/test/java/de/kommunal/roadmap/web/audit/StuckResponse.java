package de.kommunal.roadmap.web.audit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;

import org.springframework.mock.web.MockHttpServletResponse;

import java.util.concurrent.CountDownLatch;

/** An answer to somebody who keeps the connection and reads nothing: a write never comes back. */
final class StuckResponse extends MockHttpServletResponse {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    void awaitWrite() throws InterruptedException {
        reached.await();
    }

    void release() {
        released.countDown();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Stuck();
    }

    private final class Stuck extends ServletOutputStream {

        @Override
        public void write(int oneByte) {
            stay();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            stay();
        }

        private void stay() {
            reached.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public boolean isReady() {
            return false;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
