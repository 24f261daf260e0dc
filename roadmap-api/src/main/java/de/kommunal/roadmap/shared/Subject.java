package de.kommunal.roadmap.shared;

import java.util.Arrays;

/** Something that facts are stated about: its kind and its id within a programme. */
public record Subject(Kind kind, String id) {

    /** The kinds of subjects, with the word that starts their identifiers in the store. */
    public enum Kind {
        PROGRAMME("programme"),
        PARTNER("partner"),
        COMMITTEE("committee"),
        REPORT("report"),
        INFORMATION_EVENT("information-event"),
        SCENARIO("scenario"),
        POSITION("position"),
        PAPER("paper"),
        DELIBERATION("deliberation"),
        RESOLUTION("resolution"),
        CONDITION("condition"),
        EXAMINATION("examination"),
        ADOPTION("adoption"),
        CONCORDANCE("concordance"),
        MILESTONE("milestone"),
        BASELINE("baseline"),
        STAGE("stage"),
        MANDATE("mandate"),
        CONTEXT("context"),
        EFFECT("effect"),
        CORRECTION("correction"),
        PROJECTION("projection"),
        PERSON("person");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public Subject named(Identifier id) {
            return new Subject(this, id.value());
        }
    }

    /** The identifier of the subject's aggregate in the store. */
    public String aggregateIn(ProgrammeId programme) {
        return Ids.aggregate(kind.word(), programme, id);
    }

    /** The subject whose aggregate has the identifier. */
    public static Subject ofAggregate(String identifier) {
        var parts = identifier.split("/", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("no subject: " + identifier);
        }
        return of(parts[0] + "/" + parts[2]);
    }

    /**
     * The subject that is written so: {@code paper/it-muensterland}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Subject of(String written) {
        var parts = written.split("/", 2);
        return Arrays.stream(Kind.values())
                .filter(kind -> parts.length == 2 && kind.word().equals(parts[0]))
                .findFirst()
                .map(kind -> new Subject(kind, parts[1]))
                .orElseThrow(() -> new IllegalArgumentException("no subject: " + written));
    }

    @Override
    public String toString() {
        return kind.word() + "/" + id;
    }
}
