package de.kommunal.roadmap.web.witness;

import de.kommunal.roadmap.audit.SignedCheckpoint;
import de.kommunal.roadmap.audit.format.Bytes;

import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * Has a checkpoint stamped: SHA-256 of the signed note, with a number that only this question has.
 */
final class TimeStampAuthority {

    private static final int NONCE_BITS = 64;

    private final TimeStampClient client;
    private final TimeStampVerifier verifier;
    private final SecureRandom random = new SecureRandom();

    TimeStampAuthority(TimeStampClient client, TimeStampVerifier verifier) {
        this.client = client;
        this.verifier = verifier;
    }

    TimeStamp stamp(SignedCheckpoint checkpoint) throws NotStamped, InterruptedException {
        var query = query(checkpoint);
        try {
            return verifier.verify(checkpoint.size(), query, client.ask(query.getEncoded()));
        } catch (IOException e) {
            throw new NotStamped("the question can't be written", e);
        }
    }

    private TimeStampRequest query(SignedCheckpoint checkpoint) {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(
                TSPAlgorithms.SHA256,
                Bytes.of(checkpoint.note().getBytes(StandardCharsets.UTF_8)).sha256().toArray(),
                new BigInteger(NONCE_BITS, random));
    }
}
