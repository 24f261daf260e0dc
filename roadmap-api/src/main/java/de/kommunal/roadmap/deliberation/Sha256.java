package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.shared.InvalidValue;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** The spelling of digests of files and texts. */
final class Sha256 {

    private static final Pattern SPELLING = Pattern.compile("[0-9a-f]{64}");

    private Sha256() {}

    static void checked(String field, @Nullable String digest) {
        if (digest != null && !SPELLING.matcher(digest).matches()) {
            throw new InvalidValue(field, "64 lower-case hexadecimal digits");
        }
    }
}
