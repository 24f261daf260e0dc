package de.kommunal.roadmap.web.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import de.kommunal.roadmap.legalform.Missing;
import de.kommunal.roadmap.shared.Rule;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.page.PageWords;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Tells in the reader's language what stands in the way of an adoption, rule by rule. */
final class AdoptionLacks {

    private AdoptionLacks() {}

    /**
     * All that one rule misses.
     *
     * @param details as the rule says it, in English
     * @param places the records at which it is missing; none for what is no record
     */
    record Lack(Rule rule, List<String> details, List<Place> places) {

        /** Name of its message. */
        public String key() {
            return "forms.lack." + rule;
        }
    }

    record Place(Subject subject, String name) {}

    static List<Lack> of(List<Missing> missing, PageWords words) {
        return missing.stream()
                .collect(groupingBy(Missing::rule, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(rule -> lack(rule.getKey(), rule.getValue(), words))
                .toList();
    }

    private static Lack lack(Rule rule, List<Missing> missing, PageWords words) {
        return new Lack(
                rule,
                missing.stream().map(Missing::detail).toList(),
                missing.stream().flatMap(one -> place(one.subject(), words)).toList());
    }

    /** Legal forms and agreements are named by rules, but are no records with a page. */
    private static Stream<Place> place(String named, PageWords words) {
        return Arrays.stream(Subject.Kind.values())
                .filter(kind -> named.startsWith(kind.word() + "/"))
                .map(kind -> new Subject(kind, named.substring(kind.word().length() + 1)))
                .map(subject -> new Place(subject, words.name(subject.kind(), subject.id())));
    }
}
