package de.kommunal.roadmap.projections.facts;

/**
 * What consecutive events say, packed.
 *
 * <p>Numbers are written seven bits to a byte, the lowest first, with the eighth bit where more
 * follow; those that may be negative are doubled, and one less than the double of their amount if
 * they are. Texts are UTF-8 after their length in bytes. After {@link #FORMAT} and the number of
 * events come three lists of texts, each after its length and in the order in which they are first
 * said: subjects, each with its programme and a tab before it; aspects; values. Then for each
 * event:
 *
 * <pre>
 * id             1 and 16 bytes, or 0 and a text if it is no UUID in small letters
 * subject        number in the list
 * record         the same; one more, and 0 if it is the subject
 * place          0 if it is the event's position, otherwise the place
 * effective      days since 1970-01-01, after the event before
 * recorded       milliseconds since 1970-01-01T00:00Z, after the event before
 * non-public     1 or 0
 * rows           their number, and of each: subject, one more, and 0 if it is the event's;
 *                aspect; value, one more, and 0 if the aspect ends
 * withdrawals    their number, and of each: 1 if it counts again, otherwise 0; the event's id
 * </pre>
 */
final class FactBundle {

    static final int FORMAT = 1;

    private final long first;
    private final long last;
    private final String digest;
    private final byte[] content;

    /**
     * @param digest of all facts up to the last position
     * @param content is not copied
     */
    FactBundle(long first, long last, String digest, byte[] content) {
        this.first = first;
        this.last = last;
        this.digest = digest;
        this.content = content;
    }

    long first() {
        return first;
    }

    long last() {
        return last;
    }

    String digest() {
        return digest;
    }

    byte[] content() {
        return content;
    }
}
