package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.SignedCheckpoint;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.web.openapi.EventSchemas;
import de.kommunal.roadmap.web.packet.PacketSource;
import de.kommunal.roadmap.web.packet.PacketWriter;
import de.kommunal.roadmap.web.rest.ApiProblem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

@RestController
class PacketController {

    private static final String ZIP = "application/zip";
    private static final String READS = "reads";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String SOON = "5";

    /** So many are written at a time, as each reads the whole log. */
    private static final int MOST = 2;

    private final EventLog log;
    private final CheckpointSigner signer;
    private final Records records;
    private final States states;
    private final EventSchemas schemas;
    private final PacketReads reads;
    private final Semaphore places = new Semaphore(MOST);

    PacketController(
            EventLog log,
            CheckpointSigner signer,
            Records records,
            States states,
            EventSchemas schemas,
            PacketReads reads) {
        this.log = log;
        this.signer = signer;
        this.records = records;
        this.states = states;
        this.schemas = schemas;
        this.reads = reads;
    }

    /**
     * All that was signed, as one ZIP that can be checked without this program's server: the
     * events, the checkpoint and its keys, schemas, and states that the events have to reproduce.
     * Everything that is not public is in it.
     *
     * @param reads up to 20 points at which states of all programmes are promised, separated by
     *     commas, each a day and a position, such as {@code 2026-02-18@48211}; if left out, today
     *     and the day of recording at the end and the middle of the log
     */
    @GetMapping(path = "/api/audit/packet", produces = ZIP)
    @Nullable ResponseEntity<byte[]> packet(
            @RequestParam(required = false) @Nullable String reads,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Parameters.refuse(request, READS);
        var checkpoint =
                signer.newest()
                        .orElseThrow(() ->
                                new ApiProblem(
                                        HttpStatus.NOT_FOUND,
                                        "not-found",
                                        "Nothing is recorded, so there is nothing to be signed."));
        requireCovered(checkpoint);
        var source =
                new PacketSource(
                        checkpoint.note(),
                        signer.keys().introductions(),
                        log,
                        schemas.all(),
                        this.reads.of(reads, checkpoint.size()),
                        states::write);
        if (!places.tryAcquire()) {
            throw new ApiProblem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "too-many-packets",
                            "Other packets are being written. Try again when they are done.")
                    .header(HttpHeaders.RETRY_AFTER, SOON);
        }
        try {
            write(source, checkpoint, request, response);
            return null;
        } finally {
            places.release();
        }
    }

    private void requireCovered(SignedCheckpoint checkpoint) {
        if (!records.await(checkpoint.size(), PATIENCE)) {
            throw new ApiProblem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "not-there-yet",
                            "Reads do not cover what was signed yet. Try again in a moment.")
                    .header(HttpHeaders.RETRY_AFTER, SOON);
        }
    }

    private static void write(
            PacketSource source,
            SignedCheckpoint checkpoint,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(ZIP);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, private");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"roadmap-packet-%d.zip\"".formatted(checkpoint.size()));
        if (!request.getMethod().equals(HttpMethod.HEAD.name())) {
            // the entry in the access log is made before the first byte goes out
            PacketWriter.write(source, response.getOutputStream());
        }
    }
}
