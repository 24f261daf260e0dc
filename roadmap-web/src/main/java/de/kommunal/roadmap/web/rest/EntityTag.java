package de.kommunal.roadmap.web.rest;

import de.kommunal.roadmap.reading.View;

import tools.jackson.databind.JsonNode;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The ETag of an item: its version, and for reads a hash of what is answered, such as {@code
 * "3-9f86d081884c7d65"}. The same version may read differently: on another day, for another
 * audience, or where other records decide. For {@code If-Match} only the version counts.
 */
final class EntityTag {

    private static final Pattern SPELLING = Pattern.compile("\"(\\d{1,18})(?:-[0-9a-f]{16})?\"");
    private static final int HASH_LENGTH = 16;

    private EntityTag() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    static String of(View view, JsonNode item) {
        var hash = RequestHash.sha256(item.toString());
        return "\"" + view.version() + "-" + hash.substring(0, HASH_LENGTH) + "\"";
    }

    /** The version that a tag names; empty if it is no tag of ours. */
    static OptionalLong version(String tag) {
        var matcher = SPELLING.matcher(tag.strip());
        return matcher.matches()
                ? OptionalLong.of(Long.parseLong(matcher.group(1)))
                : OptionalLong.empty();
    }
}
