package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.reading.Follower;
import de.kommunal.roadmap.reading.Followers;
import de.kommunal.roadmap.reading.Rebuild;
import de.kommunal.roadmap.reading.RebuildProgress;
import de.kommunal.roadmap.web.audit.Attestations.Attestation;
import de.kommunal.roadmap.web.rest.ApiProblem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

@RestController
@RequestMapping("/api/audit/projections")
class ProjectionController {

    private final Followers followers;
    private final Rebuild rebuild;
    private final Attestations attestations;

    ProjectionController(Followers followers, Rebuild rebuild, Attestations attestations) {
        this.followers = followers;
        this.rebuild = rebuild;
        this.attestations = attestations;
    }

    /**
     * What follows the log, and how far it is.
     *
     * @param rebuild the one that is under way, or the last one since the start of the program
     * @param lastAttestation when it was last shown that the facts follow from the log, and by
     *     which program
     */
    record Projections(
            List<Follower> followers,
            @Nullable RebuildProgress rebuild,
            @Nullable Attestation lastAttestation) {}

    /** What follows the log and how far it is; where it cannot go on, at which event and why. */
    @GetMapping
    Projections projections() {
        return new Projections(
                followers.all(), rebuild.progress().orElse(null), attestations.last().orElse(null));
    }

    /**
     * Makes what is read anew from the log. It is read as before until the new one takes its place;
     * then what was shown is recorded as an event of the log.
     */
    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildProgress start() {
        if (!rebuild.start(attestations::record)) {
            throw new ApiProblem(
                    HttpStatus.CONFLICT,
                    "rebuild-under-way",
                    "A rebuild is under way. Wait for it or cancel it.");
        }
        return progress();
    }

    /** Halts the rebuild until it is resumed. */
    @PostMapping("/rebuild/pause")
    RebuildProgress pause() {
        requireUnderWay();
        rebuild.pause();
        return progress();
    }

    /** Goes on with a rebuild that was paused. */
    @PostMapping("/rebuild/resume")
    RebuildProgress resume() {
        requireUnderWay();
        rebuild.resume();
        return progress();
    }

    /** Ends the rebuild; what is read is as it was. */
    @DeleteMapping("/rebuild")
    RebuildProgress cancel() {
        requireUnderWay();
        rebuild.cancel();
        return progress();
    }

    private RebuildProgress progress() {
        return rebuild.progress().orElseThrow();
    }

    private void requireUnderWay() {
        if (rebuild.progress().stream().noneMatch(it -> it.endedAt() == null)) {
            throw new ApiProblem(
                    HttpStatus.CONFLICT, "no-rebuild-under-way", "No rebuild is under way.");
        }
    }
}
