package de.kommunal.roadmap.web.witness;

import org.bouncycastle.cert.X509CertificateHolder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

/** The certificates that an auditor trusts: of the authority itself, or of who has certified it. */
final class TrustedAuthority {

    private final List<X509Certificate> certificates;

    TrustedAuthority(List<X509Certificate> certificates) {
        this.certificates = List.copyOf(certificates);
    }

    /**
     * @param file PEM or DER, one certificate or several
     * @throws IllegalArgumentException if it has none
     */
    static TrustedAuthority of(Path file) {
        try (var in = Files.newInputStream(file)) {
            var found =
                    CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException(file + " has no certificate");
            }
            return new TrustedAuthority(found);
        } catch (IOException | CertificateException e) {
            throw new IllegalArgumentException(file + " can't be read as a certificate", e);
        }
    }

    /**
     * Whether revoked is not asked: that would need a connection to somebody else.
     *
     * @param sent all certificates of the token
     * @param signer the one that signed it
     * @param time at which they have to be valid
     * @throws NotStamped if no way leads from the signer to a trusted certificate
     */
    void require(Collection<X509CertificateHolder> sent, X509CertificateHolder signer, Date time)
            throws NotStamped {
        try {
            var target = certificate(signer);
            if (certificates.contains(target)) {
                return;
            }
            var selector = new X509CertSelector();
            selector.setCertificate(target);
            var anchors =
                    certificates.stream()
                            .map(it -> new TrustAnchor(it, null))
                            .collect(Collectors.toSet());
            var parameters = new PKIXBuilderParameters(anchors, selector);
            parameters.setRevocationEnabled(false);
            parameters.setDate(time);
            var between = new ArrayList<X509Certificate>();
            for (var holder : sent) {
                between.add(certificate(holder));
            }
            parameters.addCertStore(
                    CertStore.getInstance(
                            "Collection", new CollectionCertStoreParameters(between)));
            CertPathBuilder.getInstance("PKIX").build(parameters);
        } catch (GeneralSecurityException | IOException e) {
            throw new NotStamped("the signer is not certified by who is trusted", e);
        }
    }

    private static X509Certificate certificate(X509CertificateHolder holder)
            throws CertificateException, IOException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
    }
}
