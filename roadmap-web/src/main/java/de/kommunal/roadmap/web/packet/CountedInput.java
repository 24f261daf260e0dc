package de.kommunal.roadmap.web.packet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/** Tells how much of a file was read. */
final class CountedInput extends FilterInputStream {

    private static final int ALL = 100;

    private final long length;
    private final IntConsumer percent;
    private long read;
    private int told;

    /**
     * @param length of all, in bytes
     * @param percent is told each number up to 100 at most once
     */
    CountedInput(InputStream in, long length, IntConsumer percent) {
        super(in);
        this.length = length;
        this.percent = percent;
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
        var count = super.read(into, offset, most);
        count(Math.max(0, count));
        return count;
    }

    private void count(int more) {
        read += more;
        var now = (int) Math.min(ALL, read * ALL / Math.max(1, length));
        if (now > told) {
            told = now;
            percent.accept(now);
        }
    }
}
