package de.kommunal.roadmap.web.wording;

import de.kommunal.roadmap.reading.ValueDifference;

import java.util.Comparator;
import java.util.List;

/** What is told first: how things stand and when, long before how they are described. */
final class Importance {

    private static final List<String> FIRST =
            List.of(
                    "outcome",
                    "stance",
                    "decision",
                    "state",
                    "agreements",
                    "supersession",
                    "revocation",
                    "effectiveSince",
                    "effectiveOn",
                    "reachedOn",
                    "publication",
                    "amendments",
                    "legalForm",
                    "mergedInto",
                    "achievement",
                    "missed",
                    "cancellationReason",
                    "dissolved",
                    "date",
                    "plannedDate",
                    "dueOn",
                    "moves",
                    "decidedOn",
                    "resolution",
                    "waivedBy",
                    "discharge",
                    "progress",
                    "criteria",
                    "objection",
                    "discussion",
                    "texts",
                    "votes",
                    "bindingness",
                    "basis",
                    "role",
                    "kind",
                    "model",
                    "category",
                    "candidateForms",
                    "expectation",
                    "committee",
                    "decisiveCommittee",
                    "competentCommittee",
                    "name",
                    "title");

    private static final List<String> LAST =
            List.of(
                    "reason",
                    "correction",
                    "lastChange",
                    "note",
                    "description",
                    "text",
                    "rawText",
                    "draft",
                    "items",
                    "firstPlannedDate",
                    "rank",
                    "fileHash",
                    "textHash",
                    "withdrawn",
                    "reinstated",
                    "wholeSubject",
                    "event");

    private static final int BETWEEN = FIRST.size();

    private Importance() {}

    /** What was something else before comes before what is new, among what matters the same. */
    static Comparator<ValueDifference> order() {
        return Comparator.<ValueDifference>comparingInt(value -> rank(value.path()))
                .thenComparing(value -> value.before() == null)
                .thenComparing(ValueDifference::path);
    }

    static boolean isMinor(String path) {
        return rank(path) > BETWEEN;
    }

    private static int rank(String path) {
        var word = Paths.word(path);
        var first = FIRST.indexOf(word);
        if (first >= 0) {
            return first;
        }
        var last = LAST.indexOf(word);
        return last >= 0 ? BETWEEN + 1 + last : BETWEEN;
    }
}
