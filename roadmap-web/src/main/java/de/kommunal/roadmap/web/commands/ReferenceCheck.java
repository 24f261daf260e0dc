package de.kommunal.roadmap.web.commands;

import de.kommunal.roadmap.attestation.AttestationCommand;
import de.kommunal.roadmap.erasure.ErasureCommand;
import de.kommunal.roadmap.programme.ProgrammeCommand.OpenProgramme;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.shared.Reference;
import de.kommunal.roadmap.shared.Subject;

import java.util.List;
import java.util.stream.Stream;

/** Refuses commands that speak of what is not recorded. */
final class ReferenceCheck {

    private ReferenceCheck() {}

    /** Looks references up in the programme of the command. */
    interface Lookup {

        /** Those of the references that lead to nothing. */
        List<Reference> missing(Command command, List<Reference> references);
    }

    /**
     * @throws UnknownProgramme if the command's programme is not recorded
     * @throws UnknownReferences if anything else that it names is not
     */
    static void refuseUnknown(Command command, Lookup lookup) {
        if (!(command instanceof OpenProgramme || isOfTheLog(command))
                && !lookup.missing(command, List.of(programmeOf(command))).isEmpty()) {
            throw new UnknownProgramme(command.programme());
        }
        var references =
                Stream.concat(
                                command.references().stream(),
                                Reference.toPapersOf(command.provenance()))
                        .toList();
        var unknown = lookup.missing(command, references);
        if (!unknown.isEmpty()) {
            throw new UnknownReferences(unknown);
        }
    }

    private static boolean isOfTheLog(Command command) {
        return command instanceof AttestationCommand || command instanceof ErasureCommand;
    }

    private static Reference programmeOf(Command command) {
        return new Reference("", Subject.Kind.PROGRAMME.named(command.programme()));
    }
}
