package de.kommunal.roadmap.web.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import de.kommunal.roadmap.web.witness.Certificates.Holder;

import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An authority on this machine that can be wrong in every way. */
final class LocalAuthority implements AutoCloseable {

    /** How it answers. */
    enum Manner {
        GOOD,
        WRONG_IMPRINT,
        WRONG_NONCE,
        WRONG_CERTIFICATE,
        EXPIRED,
        NOT_FOR_TIME_STAMPS,
        SIGNATURE_SPOILED,
        REJECTED,
        GARBAGE,
        NOTHING,
        HUGE,
        SLOW,
        SLOW_BODY,
        STATUS_500,
        REDIRECT,
        WRONG_TYPE
    }

    private final HttpServer server;
    private final Holder root = Certificates.root("CN=Local Root");
    private final Holder signer = issued(root, KeyPurposeId.id_kp_timeStamping, Duration.ofDays(1));
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Manner manner = Manner.GOOD;

    LocalAuthority() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/tsr", this::answer);
        server.start();
    }

    private static Holder issued(Holder root, KeyPurposeId purpose, Duration left)
            throws Exception {
        return Certificates.issued(root, purpose, Instant.now().plus(left));
    }

    Holder root() {
        return root;
    }

    void answers(Manner next) {
        manner = next;
    }

    /** How often it was asked. */
    int asked() {
        return asked.get();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/tsr");
    }

    private void answer(HttpExchange exchange) {
        asked.incrementAndGet();
        try (exchange) {
            var query = new TimeStampRequest(exchange.getRequestBody().readAllBytes());
            var headers = exchange.getResponseHeaders();
            headers.set(
                    "Content-Type",
                    manner == Manner.WRONG_TYPE ? "text/html" : TimeStampClient.REPLY);
            if (manner == Manner.REDIRECT) {
                headers.set("Location", "/elsewhere");
            }
            if (manner == Manner.SLOW) {
                Thread.sleep(Duration.ofSeconds(30));
            }
            byte[] body = body(query);
            exchange.sendResponseHeaders(status(), body.length);
            if (manner == Manner.SLOW_BODY) {
                exchange.getResponseBody().write(body, 0, 1);
                exchange.getResponseBody().flush();
                Thread.sleep(Duration.ofSeconds(30));
            }
            exchange.getResponseBody().write(body);
        } catch (Exception e) {
            // whoever asks has gone, or the test is over
        }
    }

    private int status() {
        return switch (manner) {
            case STATUS_500 -> 500;
            case REDIRECT -> 307;
            default -> 200;
        };
    }

    private byte[] body(TimeStampRequest query) throws Exception {
        return switch (manner) {
            case WRONG_IMPRINT -> good(like(query, new byte[32], query.getNonce()));
            case WRONG_NONCE ->
                    good(
                            like(
                                    query,
                                    query.getMessageImprintDigest(),
                                    query.getNonce().add(BigInteger.ONE)));
            case WRONG_CERTIFICATE -> {
                // of the same name, with other keys
                var other = Certificates.root("CN=Local Root");
                yield Tokens.answer(
                        query,
                        issued(other, KeyPurposeId.id_kp_timeStamping, Duration.ofDays(1)),
                        other);
            }
            case EXPIRED ->
                    Tokens.answer(
                            query,
                            issued(root, KeyPurposeId.id_kp_timeStamping, Duration.ofMinutes(-1)),
                            root);
            case NOT_FOR_TIME_STAMPS ->
                    Tokens.signedWithAnyCertificate(
                            good(query),
                            issued(root, KeyPurposeId.id_kp_codeSigning, Duration.ofDays(1)),
                            root);
            case SIGNATURE_SPOILED -> {
                var body = good(query);
                body[body.length - 1] ^= 1;
                yield body;
            }
            case REJECTED -> Tokens.rejection(signer, root);
            case GARBAGE -> "no token".getBytes(StandardCharsets.US_ASCII);
            case NOTHING -> new byte[0];
            case HUGE -> new byte[10_000_000];
            default -> good(query);
        };
    }

    private byte[] good(TimeStampRequest query) throws Exception {
        return Tokens.answer(query, signer, root);
    }

    private static TimeStampRequest like(TimeStampRequest query, byte[] digest, BigInteger nonce) {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(query.getCertReq());
        return generator.generate(TSPAlgorithms.SHA256, digest, nonce);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
