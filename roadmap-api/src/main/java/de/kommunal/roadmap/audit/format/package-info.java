/**
 * The log as docs/audit/log-format.md describes it: bytes, hashes, texts. Pure; the writer and the
 * verifier have nothing else in common.
 */
@NullMarked
package de.kommunal.roadmap.audit.format;

import org.jspecify.annotations.NullMarked;
