package de.kommunal.roadmap.projections.facts;

import org.jspecify.annotations.Nullable;

/** Adds what one bundle says to the content of an index that is being loaded. */
final class BundleIntake {

    private final BundledFacts bundle;
    private final int[] values;
    private final FactContent content;
    private final @Nullable SubjectFacts[] subjects;
    private final @Nullable Aspect[] aspects;

    /**
     * @param values numbers of the bundle's values in the content's pool
     */
    BundleIntake(BundledFacts bundle, int[] values, FactContent content) {
        this.bundle = bundle;
        this.values = values;
        this.content = content;
        this.subjects = new SubjectFacts[bundle.subjects()];
        this.aspects = new Aspect[bundle.aspects()];
    }

    void run() {
        for (var event = 0; event < bundle.events(); event++) {
            add(event);
        }
    }

    private void add(int event) {
        var entry = bundle.event(event);
        var about = subject(bundle.subjectOf(event));
        content.add(entry, about, subject(bundle.recordOf(event)));
        var end = bundle.endOfRowsOf(event);
        for (var row = bundle.firstRowOf(event); row < end; row++) {
            var value = bundle.rowValue(row);
            content.add(
                    entry,
                    about,
                    subject(bundle.rowSubject(row)),
                    aspect(bundle.rowAspect(row)),
                    value < 0 ? ValuePool.NONE : values[value]);
        }
        content.withdraw(bundle.withdrawalsOf(event), entry.position());
    }

    /** In the order in which they are first said, as that is the order of the lists. */
    private SubjectFacts subject(int number) {
        var known = subjects[number];
        if (known == null) {
            var about = bundle.subject(number);
            known = content.open(about.programme(), about.subject());
            subjects[number] = known;
        }
        return known;
    }

    private Aspect aspect(int number) {
        var known = aspects[number];
        if (known == null) {
            known = content.aspect(bundle.aspect(number));
            aspects[number] = known;
        }
        return known;
    }
}
