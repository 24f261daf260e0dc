package de.kommunal.roadmap.archunit.violations.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A format is the same wherever it lies. */
public class ReadsFiles {

    String reads(Path file) throws IOException {
        return Files.readString(file);
    }
}
