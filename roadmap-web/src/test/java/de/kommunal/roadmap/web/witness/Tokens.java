package de.kommunal.roadmap.web.witness;

import de.kommunal.roadmap.web.witness.Certificates.Holder;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Answers of an authority, good ones and others. */
final class Tokens {

    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.3.4.1");

    private Tokens() {}

    static byte[] answer(TimeStampRequest query, Holder signer, Holder root) throws Exception {
        return answers(signer, root)
                .generate(query, BigInteger.valueOf(4711), Date.from(Instant.now()))
                .getEncoded();
    }

    static byte[] rejection(Holder signer, Holder root) throws Exception {
        return answers(signer, root)
                .generateFailResponse(PKIStatus.REJECTION, PKIFailureInfo.badRequest, "not today")
                .getEncoded();
    }

    /**
     * The generator of the library refuses certificates that are not for time stamps. So the
     * content of a good token is signed anew.
     */
    static byte[] signedWithAnyCertificate(byte[] good, Holder signer, Holder root)
            throws Exception {
        var content = new TimeStampResponse(good).getTimeStampToken().getTimeStampInfo();
        var builder = new JcaSimpleSignerInfoGeneratorBuilder();
        var id =
                new ESSCertIDv2(
                        MessageDigest.getInstance("SHA-256")
                                .digest(signer.certificate().getEncoded()));
        var attributes = new ASN1EncodableVector();
        attributes.add(
                new Attribute(
                        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                        new DERSet(new SigningCertificateV2(id))));
        builder.setSignedAttributeGenerator(
                new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)));
        var generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(
                builder.build(Certificates.ALGORITHM, signer.key(), signer.certificate()));
        generator.addCertificates(
                new JcaCertStore(List.of(signer.certificate(), root.certificate())));
        var token =
                generator.generate(
                        new CMSProcessableByteArray(
                                PKCSObjectIdentifiers.id_ct_TSTInfo, content.getEncoded()),
                        true);
        var status = TimeStampResp.getInstance(good).getStatus();
        return new DERSequence(new ASN1Encodable[] {status, token.toASN1Structure()}).getEncoded();
    }

    private static TimeStampResponseGenerator answers(Holder signer, Holder root) throws Exception {
        var digest =
                new JcaDigestCalculatorProviderBuilder()
                        .build()
                        .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
        var tokens =
                new TimeStampTokenGenerator(
                        new JcaSimpleSignerInfoGeneratorBuilder()
                                .build(Certificates.ALGORITHM, signer.key(), signer.certificate()),
                        digest,
                        POLICY);
        tokens.addCertificates(new JcaCertStore(List.of(signer.certificate(), root.certificate())));
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
    }
}
