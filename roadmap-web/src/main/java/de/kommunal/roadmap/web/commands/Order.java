package de.kommunal.roadmap.web.commands;

import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.web.security.Actor;

import org.jspecify.annotations.Nullable;

/**
 * A command with all that its sender says about it.
 *
 * @param expectedVersion the version that the sender saw; null if any will do
 * @param once makes the order safe to repeat; null if the sender does not care
 * @param correlation names what belongs together, such as one import; the request if alone
 * @param cause id of the event because of which the program itself gives the command; null if
 *     someone else does
 */
public record Order(
        Command command,
        @Nullable Long expectedVersion,
        @Nullable Once once,
        Actor actor,
        Origin origin,
        String request,
        String correlation,
        @Nullable String cause) {

    /**
     * Whose keys the order's key is among. A data set says the same whoever sends it, so all who
     * send it share its keys.
     */
    String keeper() {
        return origin == Origin.DATA_SET ? Actor.SYSTEM.id() : actor.id();
    }

    /**
     * The sender's key for this request, and a hash of all that the request says.
     *
     * @param key unique among the actor's requests
     */
    public record Once(String key, String requestHash) {}
}
