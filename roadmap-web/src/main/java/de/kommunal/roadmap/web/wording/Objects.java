package de.kommunal.roadmap.web.wording;

import de.kommunal.roadmap.shared.Subject;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes values that consist of several: what matters most of them. */
final class Objects {

    private static final int SHOWN = 2;

    /** Fields by what they tell; of others only the number is said. */
    private static final List<String> TELLING =
            List.of(
                    "outcome",
                    "rating",
                    "stance",
                    "to",
                    "state",
                    "amount",
                    "expectation",
                    "achievedOn",
                    "reasonCode",
                    "reasonText",
                    "plannedDate",
                    "discussionOn",
                    "objectedOn",
                    "publishedOn",
                    "decidedOn",
                    "partner",
                    "informationEvent",
                    "report",
                    "milestone",
                    "category",
                    "min",
                    "minAlternatives",
                    "beneficiary",
                    "committee",
                    "decision",
                    "text",
                    "finding",
                    "statement",
                    "reason",
                    "why",
                    "type",
                    "detail",
                    "on");

    private final Words words;
    private final Phrases phrases;
    private final Values values;

    Objects(Words words, Phrases phrases, Values values) {
        this.words = words;
        this.phrases = phrases;
        this.values = values;
    }

    Written written(Subject subject, String word, JsonNode value) {
        if (value.has("person") && value.has("sealed")) {
            // what it says stands nowhere; where it is read, it is opened
            return Written.plain(words.get("sealed"));
        }
        if (value.has("precision") && value.has("currency")) {
            return Written.plain(amount(value));
        }
        if (value.has("precision")) {
            return Written.plain(votes(subject, value));
        }
        if (word.equals("topic") && value.has("kind")) {
            return Written.plain(topic(value));
        }
        if (value.has("kind") && value.has("id")) {
            return Written.plain(subject(value));
        }
        return fields(subject, value);
    }

    private String votes(Subject subject, JsonNode votes) {
        if (!votes.has("yes") || !votes.has("no")) {
            return values.named(subject, "precision", votes.path("precision")).text();
        }
        var counts = new ArrayList<String>();
        counts.add(
                words.format("votes", votes.path("yes").intValue(), votes.path("no").intValue()));
        for (var more : List.of("abstained", "conflicted")) {
            if (votes.path(more).intValue(0) > 0) {
                counts.add(words.format("votes." + more, votes.path(more).intValue()));
            }
        }
        return String.join(", ", counts);
    }

    private String amount(JsonNode amount) {
        var format = NumberFormat.getCurrencyInstance(words.locale());
        format.setCurrency(Currency.getInstance(amount.path("currency").stringValue()));
        return Stream.of("value", "min", "max")
                .filter(amount::has)
                .map(field -> format.format(new BigDecimal(amount.path(field).stringValue())))
                .collect(Collectors.joining(" – "));
    }

    private String topic(JsonNode topic) {
        var kind = topic.path("kind").stringValue();
        var id = topic.path("id").asString("");
        if (id.isEmpty()) {
            var any = words.find("topic." + kind + ".any");
            return any == null ? words.get("topic." + kind) : any;
        }
        var name =
                kind.equals("SCENARIO")
                        ? phrases.name(new Subject(Subject.Kind.SCENARIO, id)).orElse(id)
                        : code(id);
        return words.get("topic." + kind).replace("{0}", name);
    }

    private String code(String code) {
        var word = words.find("value." + code);
        return word == null ? code : word;
    }

    /** Something else that is spoken of; a legal form is none of the record's subjects. */
    private String subject(JsonNode value) {
        var kind = value.path("kind").stringValue();
        var id = value.path("id").stringValue();
        return kind.equals("LEGAL_FORM")
                ? words.get("kind.LEGAL_FORM.of") + " " + code(id)
                : phrases.ofSubject(new Subject(Subject.Kind.valueOf(kind), id));
    }

    private Written fields(Subject subject, JsonNode value) {
        var telling =
                TELLING.stream()
                        .filter(value::has)
                        .limit(SHOWN)
                        .map(field -> values.named(subject, field, value.path(field)).text())
                        .collect(Collectors.joining("; "));
        return telling.isEmpty()
                ? Written.plain(words.format("items", value.size()))
                : new Written(telling, true);
    }
}
