package de.kommunal.roadmap.shared;

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
        CORRECTION("correction");

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

    @Override
    public String toString() {
        return kind.word() + "/" + id;
    }
}
