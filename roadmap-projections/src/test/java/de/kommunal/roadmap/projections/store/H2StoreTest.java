package de.kommunal.roadmap.projections.store;

import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

class H2StoreTest extends H2StoreContract {

    @TempDir static Path directory;

    @Override
    Map<String, Object> database() {
        return Map.of("roadmap.data-dir", directory.toString());
    }
}
