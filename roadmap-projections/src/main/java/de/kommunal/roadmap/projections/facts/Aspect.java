package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.HeldValue;

import java.nio.charset.StandardCharsets;

/** What a value is about. There is one object for each path, shared by all subjects. */
final class Aspect {

    private final String name;
    private final String path;
    private final boolean forEver;
    private final byte[] json;

    /**
     * @param name path of the value, or a name with @ for what is about the record itself
     */
    Aspect(String name) {
        this.name = name;
        this.path = shown(name);
        this.forEver = FactRow.isForEver(name);
        var member = FactJson.MAPPER.writeValueAsString(path) + ":{\"value\":";
        this.json = member.getBytes(StandardCharsets.UTF_8);
    }

    private static String shown(String name) {
        if (name.equals(FactRow.PROVENANCE)) {
            return HeldValue.PROVENANCE;
        }
        return name.startsWith("@") ? "" : name;
    }

    String name() {
        return name;
    }

    /** The path as readers see it; empty if they don't. */
    String path() {
        return path;
    }

    /** True if it counts on every day and is never withdrawn. */
    boolean forEver() {
        return forEver;
    }

    /** The path as the start of a JSON member whose value has a member "value" first. */
    byte[] json() {
        return json;
    }

    boolean isShown() {
        return !path.isEmpty();
    }

    /** True if it says something about the world: a difference in it is one that readers see. */
    boolean isSaid() {
        return isShown() && !name.equals(FactRow.PROVENANCE);
    }
}
