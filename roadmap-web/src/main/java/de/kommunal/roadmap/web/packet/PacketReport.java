package de.kommunal.roadmap.web.packet;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What checking a packet came to, for programs.
 *
 * @param format {@code roadmap-packet-report/v1}
 * @param packet name of the file
 * @param origin name of the log, as far as it was read; likewise what follows
 * @param size number of events
 * @param rootHash of the tree over them, hexadecimal
 * @param signedAt when the checkpoint was signed, as its signer says
 * @param firstKeys the first pair of public keys
 * @param pinned whether these are keys that were known from elsewhere
 * @param reads how many states were made anew and found the same
 * @param olderSize number of events of the older packet, which are the beginning of these
 * @param problem why it is not verified; absent if it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PacketReport(
        String format,
        String packet,
        Result result,
        @Nullable String origin,
        @Nullable Long size,
        @Nullable String rootHash,
        @Nullable Instant signedAt,
        List<String> firstKeys,
        boolean pinned,
        int reads,
        @Nullable Long olderSize,
        @Nullable Problem problem) {

    static final String FORMAT = "roadmap-packet-report/v1";

    public PacketReport {
        firstKeys = List.copyOf(firstKeys);
    }

    /** Whether the packet is what it says to be. */
    public enum Result {
        VERIFIED,
        NOT_VERIFIED,
        /** It is no packet, or can't be read. */
        UNUSABLE
    }

    /**
     * @param code stable, for programs
     * @param place file, and line or position in it
     */
    public record Problem(String code, String place, String german, String english) {

        static Problem of(PacketProblem problem) {
            return new Problem(
                    problem.code(), problem.place(), problem.german(), problem.english());
        }
    }
}
