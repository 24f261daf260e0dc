package de.kommunal.roadmap.web.entry;

import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.web.rest.NewIds;
import de.kommunal.roadmap.web.rest.PersonalDoor;
import de.kommunal.roadmap.web.rest.Problem;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.UUID;

/**
 * A form as it was filled in so far.
 *
 * @param body what was entered, as the body of the command
 * @param key makes sending it twice record it once
 * @param newId of the record that it begins
 * @param version of the record that it changes, as its writer saw it; null if any will do
 */
record EntryForm(
        Class<? extends Command> type,
        ObjectNode body,
        String key,
        String newId,
        @Nullable Long version) {

    public String name() {
        return type.getSimpleName();
    }

    List<Shape> shapes() {
        return EntryKinds.shapes(type);
    }

    /** The same as another entry. */
    EntryForm anew() {
        return new EntryForm(type, body, UUID.randomUUID().toString(), NewIds.next(), version);
    }

    /** The same, whose writer has seen the version. */
    EntryForm seen(@Nullable Long current) {
        return new EntryForm(type, body, key, newId, current);
    }

    /**
     * The body with what the form gives by itself, and without what it says of persons.
     *
     * @throws de.kommunal.roadmap.web.rest.ApiProblem with each place that can't be sealed
     */
    ObjectNode complete(PersonalDoor door) {
        var complete = door.sealed(type, body);
        if (EntryKinds.begins(type)) {
            complete.put("id", newId);
        }
        return complete;
    }

    /**
     * What became of it.
     *
     * @param problem why it was not recorded; null if it was not tried or went well
     * @param effect what it would change; null if that was not asked for
     */
    record Result(@Nullable Problem problem, @Nullable List<String> effect) {

        static final Result NONE = new Result(null, null);
    }
}
