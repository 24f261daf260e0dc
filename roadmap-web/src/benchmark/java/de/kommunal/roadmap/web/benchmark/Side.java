package de.kommunal.roadmap.web.benchmark;

import java.io.IOException;

/** One of the ways to write that are measured against each other. */
interface Side extends AutoCloseable {

    String name();

    /**
     * Writes one event durably.
     *
     * @param writer number of the thread that writes
     * @param number of its writes so far
     */
    void write(int writer, int number) throws Exception;

    @Override
    void close() throws IOException;
}
