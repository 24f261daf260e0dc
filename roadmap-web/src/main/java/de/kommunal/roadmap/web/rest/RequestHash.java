package de.kommunal.roadmap.web.rest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two requests say the same, whatever the order of the fields in their bodies. */
public final class RequestHash {

    private RequestHash() {}

    public static String of(String method, String address, JsonNode body) {
        return sha256(method + "\n" + address + "\n" + sorted(body));
    }

    /** Answers 64 hexadecimal digits. */
    static String sha256(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of a document, byte by byte: 64 hexadecimal digits. */
    public static String of(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static JsonNode sorted(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = JsonNodeFactory.instance.objectNode();
                object.propertyNames().stream()
                        .sorted()
                        .forEach(name -> copy.set(name, sorted(object.get(name))));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> copy.add(sorted(item)));
                yield copy;
            }
            default -> node;
        };
    }
}
