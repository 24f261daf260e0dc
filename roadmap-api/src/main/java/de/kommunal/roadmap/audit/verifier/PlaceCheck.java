package de.kommunal.roadmap.audit.verifier;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.audit.format.LogLeaf;
import de.kommunal.roadmap.audit.verifier.Finding.Kind;
import de.kommunal.roadmap.audit.verifier.Suspicion.Hint;

import java.util.List;
import java.util.Optional;

/** Whether an event lies where it was written, which its leaf hash says. */
final class PlaceCheck {

    /** So far behind the end it is looked for the place that an event had before others went. */
    private static final long CUT = 1_000;

    private final long last;
    private final RecentHashes recent = new RecentHashes();

    /**
     * @param upTo position of the last event of the log
     */
    PlaceCheck(long upTo) {
        last = upTo + CUT;
    }

    /** An event was found good. */
    void passed(long position, Bytes storedHash) {
        recent.add(position, storedHash);
    }

    /**
     * @param next the position that comes next
     * @param wasThere whether an event with this sequence of its aggregate went by already
     */
    Optional<Suspicion> check(LogLeaf leaf, Bytes storedHash, long next, boolean wasThere) {
        if (leaf.position() > next) {
            return Optional.of(missing(leaf, storedHash, next));
        }
        if (leaf.position() < next) {
            return sure(Kind.INSERTED, leaf.position(), "two events lie at one position");
        }
        return leaf.hash().equals(storedHash)
                ? Optional.empty()
                : Optional.of(wrongHash(leaf, storedHash, wasThere));
    }

    /** Nothing lies at the position, unless it lies further behind. */
    static Suspicion missing(long position) {
        return new Suspicion(
                Finding.at(Kind.MISSING, position, "the event is missing"),
                Suspicion.madeFor(position),
                Finding.at(
                        Kind.REORDERED,
                        position,
                        "the event of this position lies further behind"));
    }

    private static Suspicion missing(LogLeaf leaf, Bytes storedHash, long next) {
        Suspicion missing = missing(next);
        return missing.look(leaf, storedHash).map(Suspicion::sure).orElse(missing);
    }

    /** The event is not what its leaf hash says, but may be so at another position. */
    private Suspicion wrongHash(LogLeaf leaf, Bytes storedHash, boolean wasThere) {
        long original = 1;
        while (original <= last && !Suspicion.at(leaf, original).hash().equals(storedHash)) {
            original++;
        }
        if (original > last) {
            return altered(leaf.position(), storedHash);
        }
        return original > leaf.position()
                ? movedUp(leaf.position(), original)
                : movedBack(leaf.position(), storedHash, original, wasThere);
    }

    private static Suspicion altered(long position, Bytes storedHash) {
        return new Suspicion(
                Finding.at(Kind.ALTERED, position, "the event is not what its leaf hash says"),
                List.of(
                        new Hint(
                                Suspicion.hashedTo(position, storedHash),
                                Finding.at(
                                        Kind.REORDERED,
                                        position,
                                        "what was said here lies further behind")),
                        new Hint(
                                Suspicion.madeFor(position),
                                Finding.at(
                                        Kind.INSERTED,
                                        position,
                                        "the event was not there; the one of this position lies"
                                                + " further behind"))));
    }

    private static Suspicion movedUp(long position, long original) {
        String here = "the event here was written at " + original;
        return new Suspicion(
                Finding.at(Kind.MISSING, position, "the event is missing; " + here),
                Suspicion.madeFor(position),
                Finding.at(
                        Kind.REORDERED,
                        position,
                        here + ", and the one of this position lies further behind"));
    }

    private Suspicion movedBack(long position, Bytes storedHash, long original, boolean wasThere) {
        boolean twice = recent.at(original).map(storedHash::equals).orElse(wasThere);
        return Suspicion.sure(
                twice
                        ? Finding.at(
                                Kind.INSERTED,
                                position,
                                "the event of position %d is here once more".formatted(original))
                        : Finding.at(
                                Kind.INSERTED,
                                original,
                                "the event was not there; the one of this position lies at %d"
                                        .formatted(position)));
    }

    private static Optional<Suspicion> sure(Kind kind, long position, String text) {
        return Optional.of(Suspicion.sure(Finding.at(kind, position, text)));
    }
}
