package de.kommunal.roadmap.deliberation;

import static de.kommunal.roadmap.deliberation.OutcomeKind.ADOPTED;
import static de.kommunal.roadmap.deliberation.OutcomeKind.ADOPTED_AMENDED;
import static de.kommunal.roadmap.deliberation.OutcomeKind.NOTED;
import static de.kommunal.roadmap.deliberation.OutcomeKind.NOT_RECOMMENDED;
import static de.kommunal.roadmap.deliberation.OutcomeKind.NO_DECISION;
import static de.kommunal.roadmap.deliberation.OutcomeKind.RECOMMENDED;
import static de.kommunal.roadmap.deliberation.OutcomeKind.RECOMMENDED_AMENDED;
import static de.kommunal.roadmap.deliberation.OutcomeKind.REJECTED;

import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the kind of an outcome from the German wording of minutes. It compares whole words, because
 * "ungeändert beschlossen" contains "geändert beschlossen" and means the opposite. What can be read
 * in two ways is not read at all.
 */
final class OutcomeWording {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");

    private static final Set<String> RECOMMENDING =
            Set.of("empfohlen", "empfiehlt", "empfehlen", "empfehlungsbeschluss");
    private static final Set<String> ADOPTING =
            Set.of("beschlossen", "beschließt", "angenommen", "zugestimmt");
    private static final Set<String> REJECTING = Set.of("abgelehnt", "abzulehnen");
    private static final Set<String> STIMMT = Set.of("stimmt", "stimmen");
    private static final Set<String> LEHNT = Set.of("lehnt", "lehnen");
    private static final Set<String> NOTING = Set.of("kenntnis", "kenntnisnahme");
    private static final Set<String> WITHDRAWING = Set.of("zurückgezogen");
    private static final Set<String> LEAVING_OPEN =
            Set.of(
                    "vertagt",
                    "vertagen",
                    "vertagung",
                    "zurückgestellt",
                    "zurückzustellen",
                    "verwiesen",
                    "verweisen",
                    "verweisung",
                    "zurückverwiesen",
                    "abgesetzt",
                    "abzusetzen");

    private static final Set<String> AMENDING =
            Set.of(
                    "geändert",
                    "geänderte",
                    "geänderten",
                    "geänderter",
                    "abgeändert",
                    "änderung",
                    "änderungen",
                    "ergänzt",
                    "ergänzung",
                    "ergänzungen");
    private static final Set<String> NOT_AMENDING = Set.of("ungeändert", "unverändert", "ohne");

    private static final Set<String> DENYING = Set.of("nicht", "kein", "keine", "keinen");

    private OutcomeWording() {}

    /** The kind that the wording clearly says; empty if it leaves a doubt. */
    static Optional<OutcomeKind> kindOf(String wording) {
        var words = words(wording);
        if (words.stream().anyMatch(word -> word.startsWith("änderungsantr"))) {
            // the sentence may tell what became of the motion to amend and not of the paper
            return Optional.empty();
        }
        if (says(words, RECOMMENDING) && (words.contains("nicht") || words.contains("ablehnung"))) {
            return onlyFamily(words).map(recommending -> NOT_RECOMMENDED);
        }
        if (says(words, DENYING)) {
            return Optional.empty();
        }
        return onlyFamily(words).flatMap(kind -> amended(kind, words));
    }

    private static Optional<OutcomeKind> onlyFamily(Set<String> words) {
        var kinds = EnumSet.noneOf(OutcomeKind.class);
        addIf(says(words, RECOMMENDING), RECOMMENDED, kinds);
        addIf(says(words, ADOPTING) || saysApart(words, STIMMT, "zu"), ADOPTED, kinds);
        addIf(says(words, REJECTING) || saysApart(words, LEHNT, "ab"), REJECTED, kinds);
        addIf(says(words, NOTING), NOTED, kinds);
        addIf(says(words, WITHDRAWING), OutcomeKind.WITHDRAWN, kinds);
        var isTakenOff = words.contains("tagesordnung") && words.contains("genommen");
        addIf(says(words, LEAVING_OPEN) || isTakenOff, NO_DECISION, kinds);
        return kinds.size() == 1 ? Optional.of(kinds.iterator().next()) : Optional.empty();
    }

    /** A verb whose first syllable stands at the end of the sentence. */
    private static boolean saysApart(Set<String> words, Set<String> verb, String syllable) {
        return says(words, verb) && words.contains(syllable);
    }

    private static void addIf(boolean said, OutcomeKind kind, Set<OutcomeKind> kinds) {
        if (said) {
            kinds.add(kind);
        }
    }

    private static Optional<OutcomeKind> amended(OutcomeKind kind, Set<String> words) {
        if (!says(words, AMENDING) || (kind != ADOPTED && kind != RECOMMENDED)) {
            return Optional.of(kind);
        }
        if (says(words, NOT_AMENDING)) {
            return Optional.empty();
        }
        return Optional.of(kind == ADOPTED ? ADOPTED_AMENDED : RECOMMENDED_AMENDED);
    }

    private static boolean says(Set<String> words, Set<String> any) {
        return !Collections.disjoint(words, any);
    }

    private static Set<String> words(String wording) {
        // letters with marks of their own, as some files have them, become the usual ones
        var text = Normalizer.normalize(wording, Normalizer.Form.NFC).toLowerCase(Locale.GERMAN);
        return NO_WORD.splitAsStream(text).collect(Collectors.toUnmodifiableSet());
    }
}
