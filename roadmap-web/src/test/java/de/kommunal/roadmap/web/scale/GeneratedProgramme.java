package de.kommunal.roadmap.web.scale;

import de.kommunal.roadmap.programme.ProgrammeEvent.ProgrammeOpened;
import de.kommunal.roadmap.shared.Subject;

import java.util.ArrayList;
import java.util.List;

/** A programme that gains towns until it has them all. */
final class GeneratedProgramme {

    /** Share of all time after which all towns are founded. */
    private static final double FOUNDING = 0.2;

    private final Happening happening;
    private final int size;
    private final List<Town> towns = new ArrayList<>();

    GeneratedProgramme(Happening happening, int size) {
        this.happening = happening;
        this.size = size;
        var id = happening.programme();
        happening.record(
                Subject.Kind.PROGRAMME.named(id),
                new ProgrammeOpened(
                        id, "Gemeinsame IT " + id, "Nirgendwo", null, true, happening.now()));
    }

    /**
     * Records what happens next.
     *
     * @param past share of all time, from 0 to 1; however long the history is, as many towns are
     *     founded by then
     */
    void goOn(double past) {
        var random = happening.random();
        if (towns.isEmpty() || towns.size() < size * Math.min(1, past / FOUNDING)) {
            towns.add(new Town(happening, towns.size() + 1));
        } else {
            towns.get(random.nextInt(towns.size())).goOn();
        }
    }
}
