package de.kommunal.roadmap.reading;

/** Makes the read side anew from the log, and tells what it contains in one number. */
public interface Rebuild {

    /** Digest of the content, kept with each write; 64 hexadecimal digits. */
    String digest();

    /** Digest of the content as it lies in the database; equals {@link #digest()} if unaltered. */
    String recomputeDigest();

    /**
     * Drops the content and makes it from the log. Takes as long as the log is; reads go on.
     *
     * @return the digest of the new content
     */
    String rebuild();
}
