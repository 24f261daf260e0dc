package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.format.KeyIntroduction;

import org.springframework.stereotype.Component;

import java.util.List;

/** The public keys of the log. */
@Component
public class PublishedKeys {

    private final CheckpointSigner signer;

    PublishedKeys(CheckpointSigner signer) {
        this.signer = signer;
    }

    /** All pairs, the first one first; empty if the directory of the keys is gone. */
    public List<KeyIntroduction> introduced() {
        return signer.keys().introduced();
    }
}
