package de.kommunal.roadmap.web.chart;

import java.util.Locale;

/** Writes SVG as text. Everything that anybody has recorded goes through {@link #text}. */
final class Svg {

    private final StringBuilder out = new StringBuilder(8_192);

    /** Markup of our own. */
    Svg raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Text or the value of an attribute, without what XML does not allow. */
    Svg text(String text) {
        text.codePoints().forEach(this::character);
        return this;
    }

    private void character(int c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            default -> {
                if (isAllowed(c)) {
                    out.appendCodePoint(c);
                }
            }
        }
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    /** A number with one digit behind the point. */
    Svg number(double number) {
        var tenths = Math.round(number * 10);
        out.append(tenths / 10);
        if (tenths % 10 != 0) {
            out.append(String.format(Locale.ROOT, ".%d", Math.abs(tenths % 10)));
        }
        return this;
    }

    /** An attribute with a number. */
    Svg at(String attribute, double value) {
        return raw(" ").raw(attribute).raw("=\"").number(value).raw("\"");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
