package de.kommunal.roadmap.web.rest;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds places in free text that look like a natural person: addresses, telephone numbers, and
 * names after a salutation, a title or an office, in German and English. It errs in both
 * directions, so it warns and never refuses (rule X2).
 */
public final class PersonNames {

    /** Whose values are no texts that people write. */
    private static final Set<String> NO_TEXTS = Set.of("sha256", "ags", "sealed");

    private static final String NAME =
            "(?:(?:von|van|de|zu|zur)\\s+){0,2}\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+){0,2}";
    private static final String TITLE =
            "(?:Prof\\.|Professor(?:in)?|Dr\\.(?:-Ing\\.)?|Dr(?=\\s)|Dipl\\.-\\p{L}{2,12}\\.|"
                    + "(?:med|jur|rer|phil|pol|nat|h\\.\\s?c|Ing)\\.)";
    private static final String TITLES = "(?<title>(?:" + TITLE + "\\s*){1,5})";

    /** Offices of which one name their holders, with their feminine forms. */
    private static final String OFFICE =
            "(?:(?:Ober|Alt)?[Bb]ürgermeister(?:in)?|Land(?:rat|rats|rätin)|Kreisdirektor(?:in)?"
                    + "|Stadtdirektor(?:in)?|Kämmerer|Kämmerin|Dezernent(?:in)?|Beigeordneter?"
                    + "|(?:Amts|Fachbereichs|Abteilungs|Projekt)leiter(?:in)?|Sachbearbeiter(?:in)?"
                    + "|Vorsitzender?|Rats(?:herr|herrn|frau|mitglied)|Ministerin|Minister"
                    + "|Ministerpräsident(?:in)?|Staatssekretär(?:in)?|Geschäftsführer(?:in)?"
                    + "|Ansprechpartner(?:in)?|Mayor|Councillor|Minister)";

    private static final Pattern MAIL =
            Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}");
    private static final Pattern PHONE =
            Pattern.compile(
                    "(?<![\\w.,/-])(?:\\+\\d{2}[\\s/()-]{0,2}\\d|0[1-9]\\d{1,4}\\)?(?:\\s?[/-]\\s?|\\s))"
                        + "[\\d\\s/()-]{2,20}\\d|(?i:\\b(?:tel|telefon|phone|fax|mobil|durchwahl)\\b)"
                        + "[.:\\s]{1,3}[\\d/()-][\\d\\s/()-]{2,20}");
    private static final Pattern TITLED =
            Pattern.compile("(?<![\\p{L}-])" + TITLES + "(?<name>" + NAME + ")");
    private static final Pattern SALUTED =
            Pattern.compile(
                    "(?:(?<before>\\p{L}{1,20})\\s+)?"
                        + "(?<![\\p{L}-])(?<word>Herrn?|Frau|Hr\\.|Fr\\.|Mr\\.?|Mrs\\.?|Ms\\.?|Miss)\\s+"
                        + "(?:"
                            + OFFICE
                            + "\\s+){0,2}"
                            + "(?:"
                            + TITLE
                            + "\\s*){0,5}(?<name>"
                            + NAME
                            + ")");
    private static final Pattern IN_OFFICE =
            Pattern.compile(
                    "(?<![\\p{L}-])"
                            + OFFICE
                            + "(?![\\p{L}-]):?\\s+(?<name>"
                            + NAME
                            + "(?:\\s+"
                            + NAME
                            + ")?)");
    private static final Pattern SIGNED =
            Pattern.compile("(?:\\bgez\\.|\\bi\\.\\s?[AV]\\.)\\s+(?<name>" + NAME + ")");

    /** Before them, "Frau" is an ordinary word. */
    private static final Set<String> ARTICLES =
            Set.of(
                    "die", "der", "eine", "einer", "jede", "jeder", "keine", "keiner", "diese",
                    "dieser", "als", "pro", "ihre", "seine", "the", "a");

    /** Words after an office that begin the name of a body and not of a person. */
    private static final Pattern BODY =
            Pattern.compile(
                    "(?:Kreis|Stadt|Gemeinde|Land|Bund|Rat|Kreistag|Bezirk|Amt|Verband|Region|Haus|Herr|Frau"
                        + "|Nordrhein|Westfalen|Münsterland|Of|In|Am|Im|Die|Der|Das|Den|Und|Zu"
                        + "|\\p{Lu}\\p{Ll}*(?:ungs?|heit|keit|schaft|tion|ausschuss|ausschusses"
                        + "|verwaltung|verband|verbandes|verbands|amt|amtes|gesetz|ordnung|konferenz"
                        + "|rat|rates|tag|tages|versammlung|organisation|dienst|wesen|kreis|kreises"
                        + "|stadt|gemeinde|meister|meisterin|direktor|direktorin|leiter|leiterin))"
                        + "(?:-.*)?");

    private static final List<Check> CHECKS =
            List.of(
                    new Check(List.of("@"), text -> first(MAIL, text)),
                    new Check(
                            List.of("+", "tel", "phone", "fax", "mobil", "durchwahl"),
                            PersonNames::hasZeroFirst,
                            text -> first(PHONE, text)),
                    new Check(
                            List.of("herr", "frau", "hr.", "fr.", "mr", "ms", "miss"),
                            PersonNames::saluted),
                    new Check(
                            List.of(
                                    "prof", "dr", "dipl.", "med.", "jur.", "rer.", "phil.", "pol.",
                                    "nat.", "h.", "ing."),
                            text -> first(TITLED, text)),
                    new Check(
                            List.of(
                                    "meister",
                                    "landr",
                                    "direktor",
                                    "kämmer",
                                    "dezernent",
                                    "beigeordnet",
                                    "leiter",
                                    "sachbearbeiter",
                                    "vorsitzende",
                                    "rats",
                                    "minister",
                                    "staatssekretär",
                                    "geschäftsführer",
                                    "ansprechpartner",
                                    "mayor",
                                    "councillor"),
                            PersonNames::inOffice),
                    new Check(List.of("gez.", "i."), text -> first(SIGNED, text)));

    private PersonNames() {}

    /**
     * A pattern is tried at each letter of a text; all of them took a fifth of the time of a write.
     *
     * @param hints in small letters; where a text has none of them, and not the other hint, nothing
     *     can be found
     */
    private record Check(
            List<String> hints,
            Predicate<String> otherHint,
            Function<String, Optional<String>> find) {

        Check(List<String> hints, Function<String, Optional<String>> find) {
            this(hints, text -> false, find);
        }

        Optional<String> in(String text, String smallLetters) {
            return isHinted(smallLetters) ? find.apply(text) : Optional.empty();
        }

        private boolean isHinted(String smallLetters) {
            for (var hint : hints) {
                if (smallLetters.contains(hint)) {
                    return true;
                }
            }
            return otherHint.test(smallLetters);
        }
    }

    /** A number that begins with 0, as that of an area does. */
    private static boolean hasZeroFirst(String text) {
        var at = text.indexOf('0');
        while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at = text.indexOf('0', at + 1);
        }
        return at >= 0;
    }

    /** What looks like a natural person, at each place of a body once. */
    public static List<Warning> warnings(JsonNode body) {
        var warnings = new ArrayList<Warning>();
        walk(body, "", warnings);
        return List.copyOf(warnings);
    }

    private static void walk(JsonNode node, String pointer, List<Warning> warnings) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(property -> !NO_TEXTS.contains(property.getKey()))
                    .forEach(property ->
                            walk(
                                    property.getValue(),
                                    pointer + "/" + TextCheck.escaped(property.getKey()),
                                    warnings));
        } else if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                walk(node.get(i), pointer + "/" + i, warnings);
            }
        } else if (node.isString()) {
            in(node.stringValue()).ifPresent(found -> warnings.add(Warning.of(pointer, found)));
        }
    }

    /** The first thing in a text that looks like a natural person. */
    static Optional<String> in(String text) {
        if (text.startsWith("http://") || text.startsWith("https://")) {
            return first(MAIL, text);
        }
        var smallLetters = text.toLowerCase(Locale.ROOT);
        return CHECKS.stream()
                .map(check -> check.in(text, smallLetters))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group().strip()).findFirst();
    }

    private static Optional<String> saluted(String text) {
        return matches(
                SALUTED,
                text,
                found -> {
                    var before = found.group("before");
                    var isWord =
                            before != null && ARTICLES.contains(before.toLowerCase(Locale.ROOT));
                    return !isWord && !found.group("name").matches(OFFICE);
                });
    }

    private static Optional<String> inOffice(String text) {
        return matches(
                IN_OFFICE,
                text,
                found -> {
                    var name = found.group("name").split("\\s+", 2)[0];
                    return !BODY.matcher(name).matches() && !name.matches(OFFICE);
                });
    }

    private static Optional<String> matches(
            Pattern pattern, String text, Predicate<Matcher> isPerson) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (isPerson.test(matcher)) {
                return Optional.of(matcher.group().strip());
            }
        }
        return Optional.empty();
    }
}
