package de.kommunal.roadmap.web.witness;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** Certificates for tests, and what belongs to them. */
final class Certificates {

    static final String ALGORITHM = "SHA256withECDSA";

    private Certificates() {}

    /** A certificate with its private key. */
    record Holder(X509Certificate certificate, PrivateKey key) {}

    static Holder root(String name) throws Exception {
        KeyPair keys = keys();
        var now = Instant.now();
        var builder =
                builder(
                        name,
                        name,
                        keys,
                        now.minus(Duration.ofDays(1)),
                        now.plus(Duration.ofDays(1)));
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        return signed(builder, keys, keys.getPrivate());
    }

    /** For one use only, good for two days up to a time. */
    static Holder issued(Holder root, KeyPurposeId purpose, Instant until) throws Exception {
        KeyPair keys = keys();
        var issuer = root.certificate().getSubjectX500Principal().getName();
        var builder =
                builder(issuer, "CN=Local Time", keys, until.minus(Duration.ofDays(2)), until);
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        return signed(builder, keys, root.key());
    }

    private static JcaX509v3CertificateBuilder builder(
            String issuer, String subject, KeyPair keys, Instant from, Instant until) {
        return new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(System.nanoTime()),
                Date.from(from),
                Date.from(until),
                new X500Name(subject),
                keys.getPublic());
    }

    private static Holder signed(JcaX509v3CertificateBuilder builder, KeyPair keys, PrivateKey by)
            throws Exception {
        var certificate = builder.build(new JcaContentSignerBuilder(ALGORITHM).build(by));
        return new Holder(
                new JcaX509CertificateConverter().getCertificate(certificate), keys.getPrivate());
    }

    private static KeyPair keys() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }
}
