package de.kommunal.roadmap.projections.store;

import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/** All that the store promises, where commands share their appends. */
class H2SharedAppendTest extends H2StoreContract implements SharedAppendContract {

    @TempDir static Path directory;

    @Override
    Map<String, Object> database() {
        return Map.of("roadmap.data-dir", directory.toString(), "ledger.shares", true);
    }

    @Override
    public StoreFixture fixture() {
        return this;
    }
}
