package de.kommunal.roadmap.web.packet;

import java.util.regex.Pattern;

/** Names and limits of a packet: docs/audit/packet.md. */
public final class PacketFormat {

    public static final String NAME = "roadmap-packet/v1";

    public static final String README = "README.md";
    public static final String CHECKPOINT = "checkpoint.txt";
    public static final String PUBLIC_KEYS = "public-keys.txt";
    public static final String EVENTS = "events.jsonl";
    public static final String READS = "reads.jsonl";
    public static final String MANIFEST = "manifest.json";

    /** Introductions of keys, by the number of the pair. */
    public static final Pattern KEYS = Pattern.compile("keys/([1-9][0-9]{0,3})\\.txt");

    public static final Pattern SCHEMA =
            Pattern.compile("schemas/roadmap\\.[A-Z][A-Za-z0-9]{0,99}\\.json");

    /** Of files that are read as a whole, in bytes. */
    static final int SMALL_FILE = 1 << 20;

    /** Of a line, in bytes: four thirds of the largest event, and its envelope. */
    static final int LINE = 16 << 20;

    /** A packet holds no more than so many times its own length, and the length of a small file. */
    static final long RATIO = 100;

    static final int FILES = 2_000;

    static final int READS_AT_MOST = 10_000;

    private PacketFormat() {}

    static String keys(int number) {
        return "keys/" + number + ".txt";
    }

    static String schema(String type) {
        return "schemas/" + type + ".json";
    }
}
