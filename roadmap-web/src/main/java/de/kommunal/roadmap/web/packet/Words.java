package de.kommunal.roadmap.web.packet;

import de.kommunal.roadmap.audit.verifier.Finding.Kind;

/** Findings in German; the verifier itself speaks English. */
final class Words {

    private Words() {}

    static String german(Kind kind) {
        return switch (kind) {
            case ALTERED -> "Hier wurde etwas verändert.";
            case MISSING -> "Hier fehlt ein Ereignis.";
            case INSERTED -> "Hier ist ein Ereignis, das nicht hierher gehört.";
            case REORDERED -> "Von hier an ist die Reihenfolge eine andere.";
            case SIGNATURE -> "Die Unterschrift stimmt nicht.";
            case SHORTER_THAN_CHECKPOINT -> "Es sind weniger Ereignisse als unterschrieben wurden.";
            case HEAD, SUBTREE -> "Die Ereignisse ergeben einen anderen Baum.";
        };
    }
}
