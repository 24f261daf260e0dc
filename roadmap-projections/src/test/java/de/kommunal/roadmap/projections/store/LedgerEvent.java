package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.shared.StoredAs;

import java.math.BigDecimal;
import java.time.LocalDate;

sealed interface LedgerEvent {

    @StoredAs(name = "LedgerOpened", revision = 2)
    record LedgerOpened(String ledger, String currency) implements LedgerEvent {}

    @StoredAs(name = "EntryAdded")
    record EntryAdded(String ledger, String note, BigDecimal amount, LocalDate effective)
            implements LedgerEvent {}
}
