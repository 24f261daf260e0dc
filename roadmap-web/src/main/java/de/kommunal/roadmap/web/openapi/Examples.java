package de.kommunal.roadmap.web.openapi;

import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.web.rest.CommandJson;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The example bodies, one file for each command. */
final class Examples {

    private Examples() {}

    static @Nullable Map<?, ?> of(Class<? extends Command> command) {
        var file = new ClassPathResource("examples/" + command.getSimpleName() + ".json");
        if (!file.exists()) {
            return null;
        }
        try {
            return CommandJson.MAPPER.readValue(file.getContentAsByteArray(), Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
