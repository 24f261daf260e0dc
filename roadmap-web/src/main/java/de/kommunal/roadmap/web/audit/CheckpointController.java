package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.SignedCheckpoint;
import de.kommunal.roadmap.audit.SignedCheckpoints;
import de.kommunal.roadmap.audit.format.KeyIntroduction;
import de.kommunal.roadmap.audit.format.SignedNote;
import de.kommunal.roadmap.web.audit.Checkpoints.End;
import de.kommunal.roadmap.web.audit.Checkpoints.Keys;
import de.kommunal.roadmap.web.audit.Checkpoints.Listed;
import de.kommunal.roadmap.web.audit.Checkpoints.Pair;
import de.kommunal.roadmap.web.audit.Checkpoints.Signed;
import de.kommunal.roadmap.web.rest.ApiProblem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

@RestController
@RequestMapping("/api/audit")
class CheckpointController {

    private static final int MAX_LIMIT = 1000;
    private static final String TEXT = "text/plain;charset=UTF-8";

    private final EventLog log;
    private final CheckpointSigner signer;
    private final SignedCheckpoints checkpoints;

    CheckpointController(EventLog log, CheckpointSigner signer, SignedCheckpoints checkpoints) {
        this.log = log;
        this.signer = signer;
        this.checkpoints = checkpoints;
    }

    /** Where the log ends, and the newest signed checkpoint, which is made now if it is due. */
    @GetMapping("/checkpoint")
    End checkpoint() {
        Signed signed = signer.newest().map(Signed::of).orElse(null);
        return End.of(log.head(), signed);
    }

    /** The newest signed checkpoint as a note. */
    @GetMapping(path = "/checkpoint", produces = TEXT)
    String checkpointNote() {
        return signer.newest().map(SignedCheckpoint::note).orElseThrow(() -> unsigned("0"));
    }

    /**
     * The signed checkpoints, by size.
     *
     * @param after the size before the first one
     * @param limit the most checkpoints, at most 1000
     */
    @GetMapping("/checkpoints")
    List<Listed> checkpoints(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        long from = Numbers.optional("after", after, "a size", 0, Long.MAX_VALUE, 0);
        long most = Numbers.optional("limit", limit, "a number", 1, MAX_LIMIT, 100);
        return checkpoints.read(from, (int) most).stream().map(Listed::of).toList();
    }

    /** A checkpoint that was signed at this size. */
    @GetMapping("/checkpoints/{size}")
    Signed checkpointAt(@PathVariable String size) {
        return Signed.of(find(size));
    }

    /** The note of a checkpoint that was signed at this size. */
    @GetMapping(path = "/checkpoints/{size}", produces = TEXT)
    String noteAt(@PathVariable String size) {
        return find(size).note();
    }

    /** All keys with which the log is or was signed. */
    @GetMapping("/keys")
    Keys keys() {
        List<Pair> pairs =
                signer.keys().introductions().stream().map(CheckpointController::pair).toList();
        String origin =
                signer.keys().introduced().stream()
                        .findFirst()
                        .map(KeyIntroduction::origin)
                        .orElseThrow(CheckpointSigner::withoutKeys);
        return new Keys(origin, pairs);
    }

    private static Pair pair(String note) {
        var pair = KeyIntroduction.parse(SignedNote.parse(note).text());
        return new Pair(
                pair.number(), pair.since(), pair.ed25519().text(), pair.mlDsa44().text(), note);
    }

    private SignedCheckpoint find(String size) {
        if (!size.matches("[0-9]{1,18}")) {
            throw ApiProblem.address("size", "a size at which the log was signed, such as 48");
        }
        return checkpoints.find(Long.parseLong(size)).orElseThrow(() -> unsigned(size));
    }

    private static ApiProblem unsigned(String size) {
        return new ApiProblem(
                HttpStatus.NOT_FOUND,
                "not-found",
                "The log was not signed at size %s. /api/audit/checkpoints lists the sizes."
                        .formatted(size));
    }
}
