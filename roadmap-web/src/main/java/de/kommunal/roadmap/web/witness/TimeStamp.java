package de.kommunal.roadmap.web.witness;

import de.kommunal.roadmap.audit.format.Bytes;

import java.time.Instant;

/**
 * What an authority said about a checkpoint (RFC 3161), verified before it was stored.
 *
 * @param size of the checkpoint
 * @param stampedAt by the authority's clock
 * @param authority subject of the certificate that signed it
 * @param serial number of the token at the authority, decimal
 * @param query the request, DER
 * @param reply the whole answer, DER
 * @param token the token within the answer, DER
 */
record TimeStamp(
        long size,
        Instant stampedAt,
        String authority,
        String serial,
        Bytes query,
        Bytes reply,
        Bytes token) {}
