package de.kommunal.roadmap.web.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.audit.SignedCheckpoint;
import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.TreeFrontier;
import de.kommunal.roadmap.web.witness.LocalAuthority.Manner;

import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Only what the authority says to this question is believed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimeStampAuthorityTest {

    private static final String NOTE = "log\n1\nroot\n\n— log signature\n";
    private static final SignedCheckpoint CHECKPOINT =
            new SignedCheckpoint(TreeFrontier.EMPTY.append(sha256("leaf")), NOTE, Instant.EPOCH);

    private LocalAuthority local;

    @BeforeAll
    void start() throws Exception {
        local = new LocalAuthority();
    }

    @AfterAll
    void stop() {
        local.close();
    }

    @Test
    void aGoodTokenIsOverTheNoteAndSaysByWhomAndWhen() throws Exception {
        var stamp = ask(Manner.GOOD);

        var token = new TimeStampToken(new CMSSignedData(stamp.token().toArray()));
        assertThat(token.getTimeStampInfo().getMessageImprintDigest())
                .isEqualTo(sha256(NOTE).toArray());
        var query = new TimeStampRequest(stamp.query().toArray());
        assertThat(query.getCertReq()).isTrue();
        assertThat(query.getNonce()).isEqualTo(token.getTimeStampInfo().getNonce());
        assertThat(stamp.size()).isEqualTo(1);
        assertThat(stamp.serial()).isEqualTo("4711");
        assertThat(stamp.authority()).isEqualTo("CN=Local Time");
        assertThat(stamp.stampedAt())
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
    }

    @Test
    void theCertificateOfTheSignerMayItselfBeTrusted() throws Exception {
        var root = Certificates.root("CN=Any");
        var signer =
                Certificates.issued(
                        root, KeyPurposeId.id_kp_timeStamping, Instant.now().plusSeconds(60));
        var generator = new TimeStampRequestGenerator();
        var query =
                generator.generate(TSPAlgorithms.SHA256, sha256(NOTE).toArray(), BigInteger.TEN);
        generator.setCertReq(true);
        var asked =
                generator.generate(TSPAlgorithms.SHA256, sha256(NOTE).toArray(), BigInteger.TEN);
        var reply = Tokens.answer(asked, signer, root);

        var verifier = new TimeStampVerifier(new TrustedAuthority(List.of(signer.certificate())));
        assertThat(verifier.verify(1, asked, reply).serial()).isEqualTo("4711");
        var bare = Tokens.answer(query, signer, root);
        assertThatExceptionOfType(NotStamped.class)
                .isThrownBy(() -> verifier.verify(1, query, bare))
                .withMessageContaining("certificate of its signer");
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_IMPRINT, imprint",
        "WRONG_NONCE, nonce",
        "WRONG_CERTIFICATE, not certified",
        "EXPIRED, not to be believed",
        "NOT_FOR_TIME_STAMPS, ExtendedKeyUsage",
        "SIGNATURE_SPOILED, not to be believed",
        "REJECTED, refused: not today",
        "GARBAGE, not to be believed",
        "NOTHING, not to be believed",
        "HUGE, can't be asked",
        "SLOW, did not answer within",
        "SLOW_BODY, did not answer within",
        "STATUS_500, status 500",
        "REDIRECT, status 307",
        "WRONG_TYPE, text/html"
    })
    void whateverElseItAnswersIsNotBelieved(Manner manner, String reason) {
        assertThatExceptionOfType(NotStamped.class)
                .isThrownBy(() -> ask(manner))
                .withMessageContaining(reason);
    }

    @Test
    void nobodyThere() throws Exception {
        var gone = new LocalAuthority();
        var address = gone.address();
        gone.close();
        try (var client = new TimeStampClient(address, Duration.ofSeconds(2))) {
            assertThatExceptionOfType(NotStamped.class)
                    .isThrownBy(() -> client.ask(new byte[1]))
                    .withMessageContaining("can't be asked");
        }
    }

    private TimeStamp ask(Manner manner) throws Exception {
        local.answers(manner);
        var verifier =
                new TimeStampVerifier(new TrustedAuthority(List.of(local.root().certificate())));
        try (var client = new TimeStampClient(local.address(), Duration.ofSeconds(2))) {
            return new TimeStampAuthority(client, verifier).stamp(CHECKPOINT);
        }
    }

    private static Bytes sha256(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
