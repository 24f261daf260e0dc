/**
 * Checks proofs and signatures without the log. It depends on the format only, so that no error of
 * the writer can be shared.
 */
@NullMarked
package de.kommunal.roadmap.audit.verifier;

import org.jspecify.annotations.NullMarked;
