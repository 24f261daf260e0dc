package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.SignedCheckpoint;
import de.kommunal.roadmap.audit.SignedCheckpoints;
import de.kommunal.roadmap.web.page.PageController;
import de.kommunal.roadmap.web.rest.ApiProblem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Whether the log still is what was written: what is signed of it, and what checks have found. */
@PageController
class VerificationPage {

    private static final int SEALS = 20;
    private static final int SHORT = 16;

    private final EventLog log;
    private final CheckpointSigner signer;
    private final SignedCheckpoints checkpoints;
    private final Verifications verifications;
    private final StampWitness witness;
    private final Clock clock;

    VerificationPage(
            EventLog log,
            CheckpointSigner signer,
            SignedCheckpoints checkpoints,
            Verifications verifications,
            StampWitness witness,
            Clock clock) {
        this.log = log;
        this.signer = signer;
        this.checkpoints = checkpoints;
        this.verifications = verifications;
        this.witness = witness;
        this.clock = clock;
    }

    /**
     * A checkpoint in a list.
     *
     * @param root the beginning of the root hash
     */
    record Seal(long size, ZonedDateTime signedAt, String root) {}

    /**
     * @param upTo the number of the last checkpoint that is listed, in the order in which they were
     *     signed; the newest one if absent
     */
    @GetMapping("/audit/verification")
    String verification(@RequestParam(required = false) @Nullable String upTo, Model page) {
        page.addAttribute("section", "verification");
        page.addAttribute("newest", newest(page).map(this::seal).orElse(null));
        page.addAttribute("size", log.head().position());
        page.addAttribute("stamps", witness.stamps());
        page.addAttribute("stampedAt", local(witness.stamps().at()));
        signer.lastCheck()
                .ifPresent(own -> {
                    page.addAttribute("ownIntact", own.intact());
                    page.addAttribute("ownAt", local(own.at()));
                });
        var runs =
                verifications.all().stream().map(run -> RunView.of(run, clock.getZone())).toList();
        page.addAttribute("runs", runs);
        page.addAttribute(
                "broken",
                runs.stream()
                        .filter(run -> run.result() != null)
                        .findFirst()
                        .filter(RunView::isBroken)
                        .orElse(null));
        seals(upTo, page);
        return "verification";
    }

    /** Signed now if it is due, unless the log is not what was signed: then the last one. */
    private Optional<SignedCheckpoint> newest(Model page) {
        try {
            return signer.newest();
        } catch (ApiProblem e) {
            page.addAttribute("unsigned", e.status() == HttpStatus.CONFLICT ? "altered" : "keys");
            return checkpoints.latest();
        }
    }

    private void seals(@Nullable String upTo, Model page) {
        long count = checkpoints.count();
        long last = count == 0 ? 0 : Numbers.optional("upTo", upTo, "a number", 1, count, count);
        long skipped = Math.max(0, last - SEALS);
        List<Seal> seals =
                checkpoints.numbered(skipped, (int) (last - skipped)).reversed().stream()
                        .map(this::seal)
                        .toList();
        page.addAttribute("seals", seals);
        page.addAttribute("sealCount", count);
        page.addAttribute("newer", last < count ? Math.min(count, last + SEALS) : null);
        page.addAttribute("older", skipped > 0 ? skipped : null);
    }

    private Seal seal(SignedCheckpoint checkpoint) {
        return new Seal(
                checkpoint.size(),
                checkpoint.signedAt().atZone(clock.getZone()),
                checkpoint.tree().root().toString().substring(0, SHORT));
    }

    private @Nullable ZonedDateTime local(@Nullable Instant time) {
        return time == null ? null : time.atZone(clock.getZone());
    }
}
