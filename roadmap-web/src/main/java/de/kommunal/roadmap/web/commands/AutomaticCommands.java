package de.kommunal.roadmap.web.commands;

import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.web.security.Actor;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Sends the commands that follow from what was recorded, or from a day having passed. */
@Component
public class AutomaticCommands {

    private final Commands commands;

    AutomaticCommands(Commands commands) {
        this.commands = commands;
    }

    /**
     * Sends the command once, however often it is asked for with the same key: an automation may be
     * told the same thing again after a crash.
     *
     * @param automation what sends it, such as {@code breached-condition}
     * @param key unique among the automation's commands, made of what led to it, and never by
     *     chance
     * @param correlation that of the event that led to it; the automation and key if none did
     * @param cause id of the event that led to it
     */
    public Receipt send(
            Command command,
            String automation,
            String key,
            @Nullable String correlation,
            @Nullable String cause) {
        return commands.send(order(command, automation, key, correlation, cause));
    }

    /** The order by which {@link #send} sends the command. */
    public static Order order(
            Command command,
            String automation,
            String key,
            @Nullable String correlation,
            @Nullable String cause) {
        var request = "automation/" + automation + "/" + key;
        return new Order(
                command,
                null,
                new Order.Once(request, sha256(request)),
                Actor.SYSTEM,
                Origin.AUTOMATION,
                request,
                correlation == null ? request : correlation,
                cause);
    }

    /** A receipt is kept with the hash of its request; here the key says all of it. */
    private static String sha256(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
