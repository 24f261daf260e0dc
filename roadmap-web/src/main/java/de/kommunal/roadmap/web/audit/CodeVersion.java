package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.web.RoadmapApplication;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
     * SHA-256 over names and SHA-256 of all our own classes, in the order of their names; 64
     * hexadecimal digits. Reading them takes a moment.
     */
    String digest() {
        try {
            var classes = new TreeMap<String, byte[]>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(CLASSES)) {
                classes.put(name(file), sha256().digest(file.getContentAsByteArray()));
            }
            var all = sha256();
            classes.forEach((name, hash) -> {
                all.update(name.getBytes(StandardCharsets.UTF_8));
                all.update((byte) 0);
                all.update(hash);
            });
            return HexFormat.of().formatHex(all.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource file) throws IOException {
        var address = file.getURL().toString();
        return address.substring(address.lastIndexOf(PACKAGES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
