package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.shared.StoredAs;
import de.kommunal.roadmap.shared.upcasting.JsonUpcaster;

import tools.jackson.databind.node.ObjectNode;

/** The shape of an earlier release, and how it is read today. */
sealed interface OldLedgerEvent {

    @StoredAs(name = "LedgerOpened", revision = 1)
    record LedgerOpened(String ledger) implements OldLedgerEvent {}

    final class AddCurrency extends JsonUpcaster {

        AddCurrency() {
            super("LedgerOpened", 1);
        }

        @Override
        protected void change(ObjectNode payload) {
            payload.put("currency", "DEM");
        }
    }
}
