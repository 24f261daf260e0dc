package de.kommunal.roadmap.web.witness;

import de.kommunal.roadmap.audit.SignedCheckpoint;
import de.kommunal.roadmap.audit.SignedCheckpoints;
import de.kommunal.roadmap.audit.verifier.NotVerified;
import de.kommunal.roadmap.audit.verifier.NoteVerifier;
import de.kommunal.roadmap.web.audit.PublishedKeys;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import java.time.Clock;
import java.util.Base64;
import java.util.List;

/** A checkpoint to print and put beside the minutes. */
@Controller
class CheckpointPage {

    private final SignedCheckpoints checkpoints;
    private final PublishedKeys keys;
    private final Clock clock;

    CheckpointPage(SignedCheckpoints checkpoints, PublishedKeys keys, Clock clock) {
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.clock = clock;
    }

    /** Leads to the newest one that is signed. */
    @GetMapping("/checkpoints")
    String newest() {
        return "redirect:/checkpoints/"
                + checkpoints
                        .latest()
                        .map(SignedCheckpoint::size)
                        .orElseThrow(CheckpointPage::none);
    }

    @GetMapping("/checkpoints/{size:[1-9][0-9]{0,17}}")
    String checkpoint(@PathVariable long size, Model page) {
        var checkpoint = checkpoints.find(size).orElseThrow(CheckpointPage::none);
        // exactly what the Ed25519 signature is over
        var text = signedText(checkpoint.note());
        page.addAttribute("size", size);
        page.addAttribute("origin", text.lines().findFirst().orElse(""));
        page.addAttribute("root", checkpoint.tree().root().toString());
        page.addAttribute("rootText", base64(checkpoint));
        page.addAttribute("signedAt", checkpoint.signedAt().atZone(clock.getZone()));
        page.addAttribute("note", checkpoint.note());
        page.addAttribute("fingerprints", fingerprints(checkpoint.note()));
        page.addAttribute("code", QrImage.of(text));
        return "checkpoint";
    }

    /** Also of a note that was altered, of which the page then says so. */
    private static String signedText(String note) {
        return note.substring(0, note.indexOf("\n\n") + 1);
    }

    private static String base64(SignedCheckpoint checkpoint) {
        return Base64.getEncoder().encodeToString(checkpoint.tree().root().toArray());
    }

    /** Of the keys that have signed it; none if it is not as it was signed. */
    private List<Fingerprint> fingerprints(String note) {
        try {
            var pair = new NoteVerifier(keys.introduced()).verify(note).keys();
            return List.of(Fingerprint.of(pair.ed25519()), Fingerprint.of(pair.mlDsa44()));
        } catch (NotVerified e) {
            return List.of();
        }
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
