package de.kommunal.roadmap.archunit.violations.verifier;

import de.kommunal.roadmap.audit.TreeProofs;

/** A verifier must not ask the writer. */
public class KnowsTheWriter {

    Object asks(TreeProofs proofs) {
        return proofs.root(1);
    }
}
