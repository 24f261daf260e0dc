package de.kommunal.roadmap.reading;

/**
 * What a rebuild came to.
 *
 * @param position of the last event in it
 * @param digest of what was made anew; 64 hexadecimal digits
 * @param same true if what was read before was the same, in each row and in the digest kept with it
 */
public record RebuildResult(long position, String digest, boolean same) {}
