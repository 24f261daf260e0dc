package de.kommunal.roadmap.web.rest;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** Finds characters that a text on paper could not have and that deceive readers on screen. */
final class TextCheck {

    private TextCheck() {}

    static List<Problem.Fault> faults(JsonNode body) {
        var faults = new ArrayList<Problem.Fault>();
        walk(body, "", faults);
        return faults;
    }

    private static void walk(JsonNode node, String pointer, List<Problem.Fault> faults) {
        if (node.isObject()) {
            node.properties()
                    .forEach(p -> walk(p.getValue(), pointer + "/" + escaped(p.getKey()), faults));
        } else if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                walk(node.get(i), pointer + "/" + i, faults);
            }
        } else if (node.isString()) {
            check(node.stringValue(), pointer, faults);
        }
    }

    private static void check(String text, String pointer, List<Problem.Fault> faults) {
        for (var i = 0; i < text.length(); ) {
            var c = text.codePointAt(i);
            if (refused(c)) {
                faults.add(
                        Problem.Fault.at(
                                pointer,
                                "U+%04X at character %d".formatted(c, i),
                                "a text without control characters other than line feed and tab"));
                return;
            }
            i += Character.charCount(c);
        }
    }

    private static boolean refused(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\n' && c != '\t';
            case Character.SURROGATE, Character.UNASSIGNED -> true;
            // marks that reverse the reading direction make a text show something else than it says
            case Character.FORMAT -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
            default -> false;
        };
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
