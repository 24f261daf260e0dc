package de.kommunal.roadmap.web.wording;

/** Sets quotation marks that stand between others as single ones, as printers do. */
final class Quotes {

    private final char open;
    private final char close;
    private final char innerOpen;
    private final char innerClose;

    Quotes(Words words) {
        var outer = words.get("quoted");
        var inner = words.get("quoted.inner");
        open = outer.charAt(0);
        close = outer.charAt(outer.length() - 1);
        innerOpen = inner.charAt(0);
        innerClose = inner.charAt(inner.length() - 1);
    }

    /** A text whose marks do not match is left as it was written. */
    String nested(String text) {
        var out = new StringBuilder(text);
        var depth = 0;
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign == open) {
                depth++;
                out.setCharAt(i, depth > 1 ? innerOpen : open);
            } else if (sign == close) {
                out.setCharAt(i, depth > 1 ? innerClose : close);
                depth--;
            }
            if (depth < 0) {
                return text;
            }
        }
        return depth == 0 ? out.toString() : text;
    }
}
