package de.kommunal.roadmap.web.limits;

import io.github.bucket4j.Bandwidth;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How much is let through, written as {@code 1000+100/s}: so much at once, and so much anew in each
 * second, minute ({@code min}) or hour ({@code h}).
 */
record Rate(int atOnce, int anew, Duration each) {

    private static final Pattern SPELLING = Pattern.compile("(\\d{1,9})\\+(\\d{1,9})/(s|min|h)");

    Rate {
        if (atOnce < 1 || anew < 1) {
            throw new IllegalArgumentException("a rate lets something through");
        }
    }

    /** Found by the conversion of settings. */
    public static Rate valueOf(String text) {
        var parts = SPELLING.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text + " is no rate such as 1000+100/s or 5+2/min");
        }
        var each =
                switch (parts.group(3)) {
                    case "s" -> Duration.ofSeconds(1);
                    case "min" -> Duration.ofMinutes(1);
                    default -> Duration.ofHours(1);
                };
        return new Rate(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), each);
    }

    Bandwidth bandwidth() {
        return Bandwidth.builder().capacity(atOnce).refillGreedy(anew, each).build();
    }
}
