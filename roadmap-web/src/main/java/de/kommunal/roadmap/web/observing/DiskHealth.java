package de.kommunal.roadmap.web.observing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Warns before the disk of the data directory is full, as what cannot be written is not recorded.
 */
@Component("disk")
class DiskHealth extends AbstractHealthIndicator {

    private static final long MIB = 1 << 20;

    private final Path directory;
    private final FreeSpace least;

    DiskHealth(
            @Value("${roadmap.data-dir:./data}") Path directory,
            @Value("${roadmap.readiness.disk-free:10%}") String least) {
        super("how much space the data directory has is not known");
        this.directory = directory;
        this.least = FreeSpace.of(least);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws IOException {
        var disk = Files.getFileStore(directory);
        var free = disk.getUsableSpace();
        var needed = least.of(disk.getTotalSpace());
        health.withDetail("freeMiB", free / MIB).withDetail("leastMiB", needed / MIB);
        if (free < needed) {
            health.down()
                    .withDetail(
                            "reason",
                            "the disk of the data directory has %d MiB left; less than %d are too few"
                                    .formatted(free / MIB, needed / MIB));
        } else {
            health.up();
        }
    }
}
