package de.kommunal.roadmap.web.witness;

import de.kommunal.roadmap.audit.format.Bytes;

import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.Collection;

/**
 * Believes an answer only if it is to this question and signed by whoever the trusted certificates
 * stand for.
 */
final class TimeStampVerifier {

    private final TrustedAuthority trusted;

    TimeStampVerifier(TrustedAuthority trusted) {
        this.trusted = trusted;
    }

    /**
     * @param size of the checkpoint
     * @throws NotStamped if the answer is to be believed in nothing
     */
    TimeStamp verify(long size, TimeStampRequest query, byte[] reply) throws NotStamped {
        try {
            var response = new TimeStampResponse(reply);
            // status, imprint, nonce, policy
            response.validate(query);
            var token = response.getTimeStampToken();
            if (token == null) {
                throw new NotStamped("the authority refused: " + response.getStatusString());
            }
            var signer = signer(token);
            // signature, time stamping as the only use of the key, valid at that time
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
            trusted.require(certificates(token), signer, token.getTimeStampInfo().getGenTime());
            var info = token.getTimeStampInfo();
            return new TimeStamp(
                    size,
                    info.getGenTime().toInstant(),
                    signer.getSubject().toString(),
                    info.getSerialNumber().toString(),
                    Bytes.of(query.getEncoded()),
                    Bytes.of(reply),
                    Bytes.of(token.getEncoded()));
        } catch (TSPException
                | IOException
                | OperatorCreationException
                | CertificateException
                | RuntimeException e) {
            // the library answers much that is no token with exceptions of the runtime
            throw new NotStamped("the answer is not to be believed", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static X509CertificateHolder signer(TimeStampToken token) throws NotStamped {
        Collection<X509CertificateHolder> found =
                token.getCertificates().getMatches(token.getSID());
        if (found.size() != 1) {
            throw new NotStamped("the token does not have the certificate of its signer");
        }
        return found.iterator().next();
    }

    private static Collection<X509CertificateHolder> certificates(TimeStampToken token) {
        return token.getCertificates().getMatches(null);
    }
}
