package de.kommunal.roadmap.web.witness;

import de.kommunal.roadmap.audit.SignedCheckpoint;
import de.kommunal.roadmap.audit.SignedCheckpoints;
import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.KeyIntroduction;
import de.kommunal.roadmap.web.audit.PublishedKeys;
import de.kommunal.roadmap.web.witness.AtomFeed.Archive;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The signed checkpoints for whoever wants to keep them, without a login. */
@Controller
class FeedController {

    /** So many are in one document; a full archive never changes. */
    static final int PAGE = 50;

    private static final MediaType ATOM =
            MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    private final SignedCheckpoints checkpoints;
    private final PublishedKeys keys;

    FeedController(SignedCheckpoints checkpoints, PublishedKeys keys) {
        this.checkpoints = checkpoints;
        this.keys = keys;
    }

    /**
     * The newest checkpoints, or an archive of earlier ones (RFC 5005).
     *
     * @param archive number of the archive, from 1; absent for the newest
     */
    @GetMapping("/checkpoints.atom")
    ResponseEntity<byte[]> feed(@RequestParam(required = false) @Nullable String archive) {
        long count = checkpoints.count();
        long archives = count / PAGE;
        var number = archive == null ? null : number(archive, archives);
        long skipped = number == null ? Math.max(0, count - PAGE) : (number - 1) * PAGE;
        var page = checkpoints.numbered(skipped, PAGE);
        var updated = page.isEmpty() ? begin() : page.getLast().signedAt();
        byte[] body =
                new AtomFeed(origin(page), updated)
                        .write(page.reversed(), new Archive(number, archives));
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .eTag("\"" + Bytes.of(body).sha256() + "\"")
                .lastModified(updated)
                .body(body);
    }

    private static Long number(String archive, long archives) {
        if (archive.matches("[1-9][0-9]{0,9}") && Long.parseLong(archive) <= archives) {
            return Long.parseLong(archive);
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** The log keeps its name when its keys change. */
    private String origin(List<SignedCheckpoint> page) {
        return page.isEmpty()
                ? keys.introduced().stream()
                        .map(KeyIntroduction::origin)
                        .findFirst()
                        .orElse("roadmap")
                : page.getLast().note().lines().findFirst().orElseThrow();
    }

    /** Nothing was signed yet. */
    private Instant begin() {
        return keys.introduced().stream()
                .map(KeyIntroduction::since)
                .findFirst()
                .orElse(Instant.EPOCH);
    }
}
