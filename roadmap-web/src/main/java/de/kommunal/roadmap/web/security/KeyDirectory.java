package de.kommunal.roadmap.web.security;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** Where keys lie: in no database and in no backup of one. */
public final class KeyDirectory {

    private KeyDirectory() {}

    /**
     * @param dataDirectory beside which it is, if nothing else is configured
     * @param configured the setting {@code roadmap.audit.keys}, empty or null for none
     */
    public static Path of(Path dataDirectory, @Nullable String configured) {
        if (configured != null && !configured.isBlank()) {
            return Path.of(configured).toAbsolutePath().normalize();
        }
        Path data = dataDirectory.toAbsolutePath().normalize();
        return data.resolveSibling(data.getFileName() + "-keys");
    }
}
