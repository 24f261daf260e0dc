package de.kommunal.roadmap.web.witness;

import de.kommunal.roadmap.audit.SignedCheckpoints;
import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.web.rest.ApiProblem;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.Base64;
import java.util.List;

@RestController
@RequestMapping("/api/audit")
class TimeStampController {

    private final SignedCheckpoints checkpoints;
    private final TimeStampTable table;
    private final TimeStamping stamping;

    TimeStampController(
            SignedCheckpoints checkpoints, TimeStampTable table, TimeStamping stamping) {
        this.checkpoints = checkpoints;
        this.table = table;
        this.stamping = stamping;
    }

    /**
     * A time stamp of RFC 3161 over SHA-256 of the note.
     *
     * @param stampedAt by the clock of the authority
     * @param authority name in the certificate that signed it
     * @param serial number of the token at the authority
     * @param token DER, base64
     * @param query what was asked, DER, base64
     * @param reply the whole answer, DER, base64
     */
    record Stamp(
            Instant stampedAt,
            String authority,
            String serial,
            String token,
            String query,
            String reply) {

        static Stamp of(TimeStamp stamp) {
            return new Stamp(
                    stamp.stampedAt(),
                    stamp.authority(),
                    stamp.serial(),
                    base64(stamp.token()),
                    base64(stamp.query()),
                    base64(stamp.reply()));
        }

        private static String base64(Bytes bytes) {
            return Base64.getEncoder().encodeToString(bytes.toArray());
        }
    }

    /** Whether time stamps are asked for, and how it goes. */
    @GetMapping("/timestamps")
    TimeStampStatus status() {
        return stamping.status();
    }

    /** The time stamps of a signed checkpoint. */
    @GetMapping("/checkpoints/{size}/timestamps")
    List<Stamp> timestamps(@PathVariable String size) {
        return find(size).stream().map(Stamp::of).toList();
    }

    /** The newest answer of the authority as it came, for other programs. */
    @GetMapping(path = "/checkpoints/{size}/timestamps", produces = TimeStampClient.REPLY)
    byte[] reply(@PathVariable String size) {
        return newest(size).reply().toArray();
    }

    /** What was asked for the newest answer. */
    @GetMapping(path = "/checkpoints/{size}/timestamps", produces = TimeStampClient.QUERY)
    byte[] query(@PathVariable String size) {
        return newest(size).query().toArray();
    }

    private TimeStamp newest(String size) {
        var stamps = find(size);
        if (stamps.isEmpty()) {
            throw new ApiProblem(
                    HttpStatus.NOT_FOUND,
                    "not-found",
                    "The checkpoint of size %s is not stamped.".formatted(size));
        }
        return stamps.getLast();
    }

    private List<TimeStamp> find(String size) {
        if (!size.matches("[0-9]{1,18}") || checkpoints.find(Long.parseLong(size)).isEmpty()) {
            throw ApiProblem.address("size", "a size at which the log was signed, such as 48");
        }
        return table.of(Long.parseLong(size));
    }
}
