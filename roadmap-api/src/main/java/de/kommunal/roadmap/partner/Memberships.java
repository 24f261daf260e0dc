package de.kommunal.roadmap.partner;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Since when a partner belongs to an agreement or no more. Effective dates decide, so what is
 * recorded late takes its place in between.
 */
final class Memberships {

    private final Map<AgreementId, NavigableMap<LocalDate, Boolean>> turns = new HashMap<>();

    void join(AgreementId agreement, LocalDate day) {
        turn(agreement, day, true);
    }

    void leave(AgreementId agreement, LocalDate day) {
        turn(agreement, day, false);
    }

    boolean holdOn(AgreementId agreement, LocalDate day) {
        var known = turns.get(agreement);
        var last = known == null ? null : known.floorEntry(day);
        return last != null && last.getValue();
    }

    private void turn(AgreementId agreement, LocalDate day, boolean belongs) {
        turns.computeIfAbsent(agreement, _ -> new TreeMap<>()).put(day, belongs);
    }
}
