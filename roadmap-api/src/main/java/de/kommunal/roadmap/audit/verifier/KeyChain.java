package de.kommunal.roadmap.audit.verifier;

import de.kommunal.roadmap.audit.format.KeyIntroduction;
import de.kommunal.roadmap.audit.format.SignatureType;
import de.kommunal.roadmap.audit.format.SignedNote;

import java.util.ArrayList;
import java.util.List;

/** From the first pair of keys, which has to be known, to all that were introduced after it. */
public final class KeyChain {

    private KeyChain() {}

    /**
     * The pairs that the notes introduce, in their order. Each is signed with its own keys, which
     * shows that they were there, and from the second on with those before.
     *
     * @param trusted the first pair, as it is known from elsewhere
     * @param notes introductions from the first on
     * @throws NotVerified if a note can't be read, is not signed so, or does not follow the one
     *     before it
     */
    public static List<KeyIntroduction> verify(KeyIntroduction trusted, List<String> notes)
            throws NotVerified {
        var known = new ArrayList<KeyIntroduction>();
        for (String text : notes) {
            SignedNote note;
            KeyIntroduction next;
            try {
                note = SignedNote.parse(text);
                next = KeyIntroduction.parse(note.text());
            } catch (IllegalArgumentException e) {
                throw new NotVerified(e);
            }
            if (known.isEmpty()) {
                if (!next.equals(trusted)) {
                    throw new NotVerified("the first keys are not those that are trusted");
                }
            } else {
                requireFollows(note, known.getLast(), next);
            }
            requireSigned(note, next);
            known.add(next);
        }
        return List.copyOf(known);
    }

    private static void requireFollows(SignedNote note, KeyIntroduction last, KeyIntroduction next)
            throws NotVerified {
        if (!next.origin().equals(last.origin())
                || next.number() != last.number() + 1
                || next.since().isBefore(last.since())) {
            throw new NotVerified("keys " + next.number() + " do not follow " + last.number());
        }
        requireSigned(note, last);
    }

    private static void requireSigned(SignedNote note, KeyIntroduction keys) throws NotVerified {
        Signatures.requireText(note, keys.ed25519());
        Signatures.requireText(note, keys.mlDsa44().as(SignatureType.ML_DSA_44_TEXT));
    }
}
