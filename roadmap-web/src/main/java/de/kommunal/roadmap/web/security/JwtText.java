package de.kommunal.roadmap.web.security;

import java.util.Optional;
import java.util.regex.Pattern;

/** A signed token as somebody sent it. Only {@link #text} gives it away. */
record JwtText(String text) {

    private static final Pattern SPELLING =
            Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

    private static final int LONGEST = 8_000;

    static Optional<JwtText> parse(String text) {
        return text.length() <= LONGEST && SPELLING.matcher(text).matches()
                ? Optional.of(new JwtText(text))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "eyJ…";
    }
}
