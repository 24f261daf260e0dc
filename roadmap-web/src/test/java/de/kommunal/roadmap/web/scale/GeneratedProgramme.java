package de.kommunal.roadmap.web.scale;

import de.kommunal.roadmap.programme.ProgrammeEvent.ProgrammeOpened;
import de.kommunal.roadmap.shared.Subject;

import java.util.ArrayList;
import java.util.List;

/** A programme that gains towns until it has them all. */
final class GeneratedProgramme {

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

    void goOn() {
        var random = happening.random();
        if (towns.isEmpty() || towns.size() < size && random.nextInt(8) == 0) {
            towns.add(new Town(happening, towns.size() + 1));
        } else {
            towns.get(random.nextInt(towns.size())).goOn();
        }
    }
}
