package de.kommunal.roadmap.web.packet;

import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.audit.format.Checkpoint;
import de.kommunal.roadmap.audit.format.KeyIntroduction;
import de.kommunal.roadmap.audit.format.RecordedTime;
import de.kommunal.roadmap.audit.format.SignedNote;
import de.kommunal.roadmap.audit.verifier.Finding;
import de.kommunal.roadmap.audit.verifier.KeyChain;
import de.kommunal.roadmap.audit.verifier.LogVerifier;
import de.kommunal.roadmap.audit.verifier.NotVerified;
import de.kommunal.roadmap.audit.verifier.NoteVerifier;
import de.kommunal.roadmap.audit.verifier.SignedRoots;
import de.kommunal.roadmap.audit.verifier.StoredHead;
import de.kommunal.roadmap.audit.verifier.StoredSubtrees;
import de.kommunal.roadmap.audit.verifier.VerifiedCheckpoint;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a packet says, checked as it is read: signatures, then events. The states wait until all
 * files were read.
 */
final class PacketContent {

    private final @Nullable KeyIntroduction trusted;
    private final @Nullable PacketContent older;
    private final List<String> introductions = new ArrayList<>();
    private final PacketStates states = new PacketStates();
    private @Nullable String note;
    private @Nullable VerifiedCheckpoint signed;
    private String place = PacketFormat.README;

    /**
     * @param trusted the first pair of keys as it is known from elsewhere
     * @param older a packet that this one has to continue
     */
    PacketContent(@Nullable KeyIntroduction trusted, @Nullable PacketContent older) {
        this.trusted = trusted;
        this.older = older;
    }

    void checkpoint(String text) {
        note = text;
    }

    void introduction(PacketInput file, String text) throws PacketProblem {
        introductions.add(text);
        if (!file.name().equals(PacketFormat.keys(introductions.size()))) {
            throw PacketProblem.untrue(
                    "keys-missing",
                    file.name(),
                    "Davor fehlt ein Schlüsselpaar.",
                    "A pair of keys before it is missing.");
        }
    }

    /** After all keys: whether they follow each other, and the checkpoint is signed with them. */
    void publicKeys(String text) throws PacketProblem {
        try {
            var first = KeyIntroduction.parse(SignedNote.parse(introductions.getFirst()).text());
            var keys = KeyChain.verify(trusted == null ? first : trusted, introductions);
            if (!text.equals(PacketWriter.publicKeys(introductions))) {
                throw PacketProblem.untrue(
                        "other-keys",
                        PacketFormat.PUBLIC_KEYS,
                        "Das sind nicht die Schlüssel der Einführungen.",
                        "These are not the keys of the introductions.");
            }
            signed = new NoteVerifier(keys).verify(String.valueOf(note));
        } catch (NotVerified | IllegalArgumentException e) {
            throw PacketProblem.untrue(
                    "signature",
                    PacketFormat.CHECKPOINT,
                    "Schlüssel oder Unterschriften stimmen nicht: " + e.getMessage() + ".",
                    "Keys or signatures are not good: " + e.getMessage() + ".");
        }
        requireContinues();
    }

    private void requireContinues() throws PacketProblem {
        if (older == null) {
            return;
        }
        var before = older.introductions;
        if (before.size() > introductions.size()
                || !introductions.subList(0, before.size()).equals(before)) {
            throw PacketProblem.untrue(
                    "older-keys",
                    PacketFormat.PUBLIC_KEYS,
                    "Die Schlüssel führen nicht die des älteren Pakets fort.",
                    "The keys do not continue those of the older packet.");
        }
        if (older.checkpoint().size() > checkpoint().size()) {
            throw PacketProblem.untrue(
                    "older-is-longer",
                    PacketFormat.CHECKPOINT,
                    "Das ältere Paket hat mehr Ereignisse.",
                    "The older packet has more events.");
        }
    }

    /** The checkpoint, once it is known to be signed. */
    Checkpoint checkpoint() {
        return verified().checkpoint();
    }

    VerifiedCheckpoint verified() {
        if (signed == null) {
            throw new IllegalStateException("the checkpoint has not been read");
        }
        return signed;
    }

    /** Null as long as it is not known to be signed. */
    @Nullable VerifiedCheckpoint signed() {
        return signed;
    }

    /** The first pair of public keys. */
    List<String> firstKeys() {
        var first = KeyIntroduction.parse(SignedNote.parse(introductions.getFirst()).text());
        return List.of(first.ed25519().text(), first.mlDsa44().text());
    }

    /** The file that is read. */
    void at(String file) {
        place = file;
    }

    String place() {
        return place;
    }

    PacketStates states() {
        return states;
    }

    void events(PacketInput file) throws IOException, PacketProblem {
        var roots = SignedRoots.of(introductions, trusted, Collections.emptyIterator(), note);
        var verifier = new LogVerifier(roots, StoredSubtrees.NONE, checkpoint().size());
        var last = 0L;
        for (var line = file.nextLine(); line != null; line = file.nextLine()) {
            var event = event(file, line);
            last = event.position();
            if (last <= checkpoint().size()) {
                verifier.take(event.leaf(), event.leafHash());
            }
            if (verifier.finding().isEmpty() && verifier.tree().size() == last) {
                states.survey(file, event);
                requireOlder(verifier);
            }
        }
        end(verifier, last);
        states.surveyed(file);
    }

    private StoredEvent event(PacketInput file, byte[] line) throws PacketProblem {
        try {
            return EventLine.read(line, checkpoint().origin());
        } catch (IllegalArgumentException e) {
            throw PacketProblem.untrue(
                    "event-line",
                    file.place(),
                    "Keine Zeile eines Ereignisses: " + e.getMessage() + ".",
                    "No line of an event: " + e.getMessage() + ".");
        }
    }

    private void requireOlder(LogVerifier verifier) throws PacketProblem {
        if (older != null
                && verifier.tree().size() == older.checkpoint().size()
                && !verifier.tree().root().equals(older.checkpoint().root())) {
            throw PacketProblem.untrue(
                    "older-events",
                    PacketFormat.EVENTS + ":" + verifier.tree().size(),
                    "Bis hierhin sind es nicht die Ereignisse des älteren Pakets.",
                    "Up to here these are not the events of the older packet.");
        }
    }

    private void end(LogVerifier verifier, long last) throws PacketProblem {
        var tree = verifier.tree();
        verifier.end(
                new StoredHead(
                        checkpoint().size(),
                        RecordedTime.text(verifier.lastRecordedAt()),
                        tree.toBytes(),
                        tree.root(),
                        Math.max(last, tree.size())));
        if (verifier.finding().isPresent()) {
            Finding finding = verifier.finding().get();
            var upTo = finding.upTo() == finding.position() ? "" : "–" + finding.upTo();
            throw PacketProblem.untrue(
                    finding.kind().name(),
                    PacketFormat.EVENTS + ":" + finding.position() + upTo,
                    Words.german(finding.kind()),
                    "It is so: " + finding.text() + ".");
        }
    }
}
