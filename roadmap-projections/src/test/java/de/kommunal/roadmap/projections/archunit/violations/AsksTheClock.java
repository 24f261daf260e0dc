package de.kommunal.roadmap.projections.archunit.violations;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

public class AsksTheClock {
    Instant now() {
        return Instant.now();
    }

    Supplier<UUID> chance() {
        return UUID::randomUUID;
    }
}
