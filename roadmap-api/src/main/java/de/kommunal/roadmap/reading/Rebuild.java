package de.kommunal.roadmap.reading;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes the read side anew from the log beside the old one, which is read until the new one takes
 * its place; and tells what it contains in one number.
 */
public interface Rebuild {

    /** Digest of the content, kept with each write; 64 hexadecimal digits. */
    String digest();

    /** Digest of the content as it lies in the database; equals {@link #digest()} if unaltered. */
    String recomputeDigest();

    /**
     * Begins one in the background.
     *
     * @param then what to do with the result once readers have it, before {@link #progress} says so
     * @return false if one is under way already
     */
    boolean start(Consumer<RebuildResult> then);

    /** The one that is under way, or the last one since the start of the program. */
    Optional<RebuildProgress> progress();

    /** Halts it after the page that it is at, until {@link #resume}. */
    void pause();

    void resume();

    /** Ends it and forgets what it has made. */
    void cancel();

    /**
     * Begins one and waits for it. Takes as long as the log is.
     *
     * @return the digest of the new content
     * @throws IllegalStateException if it fails or is cancelled
     */
    String rebuild();
}
