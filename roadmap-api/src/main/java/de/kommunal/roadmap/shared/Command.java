package de.kommunal.roadmap.shared;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import java.util.List;

/** Something that the project office wants recorded or decided in a programme. */
public interface Command {

    ProgrammeId programme();

    /** The subject that the command is about, which is the aggregate that decides. */
    Subject subject();

    Provenance provenance();

    /** What the command speaks of and must therefore exist in the programme. */
    default List<Reference> references() {
        return List.of();
    }

    @TargetAggregateIdentifier
    default String aggregate() {
        return subject().aggregateIn(programme());
    }
}
