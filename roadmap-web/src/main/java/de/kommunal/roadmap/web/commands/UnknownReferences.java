package de.kommunal.roadmap.web.commands;

import de.kommunal.roadmap.shared.Reference;

import java.util.List;

/** A command speaks of subjects that are not recorded in its programme. */
public final class UnknownReferences extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Reference> references;

    UnknownReferences(List<Reference> references) {
        super("not recorded in the programme: " + references);
        this.references = List.copyOf(references);
    }

    public List<Reference> references() {
        return references;
    }
}
