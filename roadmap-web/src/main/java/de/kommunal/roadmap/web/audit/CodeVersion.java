package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.web.RoadmapApplication;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/** Which program this is, so that it can be told which one derived what was read. */
@Component
class CodeVersion {

    private static final String PACKAGES = "de/kommunal/roadmap/";
    private static final String CLASSES = "classpath*:" + PACKAGES + "**/*.class";

    /** As in the jar; a program that is run from its classes has none. */
    String version() {
        var version = RoadmapApplication.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    /**
     * SHA-256 over what {@code sha256sum} writes of all our own classes, in the order of their
     * names; 64 hexadecimal digits. Reading them takes a moment.
     */
    String digest() {
        try {
            var lines = new TreeMap<String, String>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(CLASSES)) {
                var name = name(file);
                var hash = Bytes.of(file.getContentAsByteArray()).sha256();
                lines.put(name, hash + "  " + name + "\n");
            }
            var all = String.join("", lines.values());
            return Bytes.of(all.getBytes(StandardCharsets.UTF_8)).sha256().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource file) throws IOException {
        var address = file.getURL().toString();
        return address.substring(address.lastIndexOf(PACKAGES));
    }
}
