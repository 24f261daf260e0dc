package de.kommunal.roadmap.web.position;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where partners lie on the tile map of a region, for the regions that somebody placed by hand. */
@Component
class Tiles {

    /** A column and a row, as the style sheet knows them. */
    private static final Pattern PLACE = Pattern.compile("([1-9]) ([1-9])");

    private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

    /**
     * Classes of the style sheet by partner.
     *
     * @return an empty map if nobody placed the partners of this programme
     */
    Map<String, String> of(String programme) {
        return known.computeIfAbsent(programme, Tiles::read);
    }

    private static Map<String, String> read(String programme) {
        var resource = new ClassPathResource("tiles/" + programme + ".properties");
        if (!resource.exists()) {
            return Map.of();
        }
        var places = new Properties();
        try (var in = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            places.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places.stringPropertyNames().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                partner -> partner, partner -> classes(places, partner)));
    }

    private static String classes(Properties places, String partner) {
        var place = PLACE.matcher(places.getProperty(partner));
        if (!place.matches()) {
            throw new IllegalStateException("No column and row from 1 to 9: " + partner);
        }
        return "c" + place.group(1) + " r" + place.group(2);
    }
}
