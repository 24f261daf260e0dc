package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.HeldValue;

import java.nio.charset.StandardCharsets;

/**
 * What a value is about. There is one object for each path, shared by all subjects.
 *
 * @param name path of the value, or a name with @ for what is about the record itself
 * @param path as readers see it; empty if they don't
 * @param forEver true if it counts on every day and is never withdrawn
 * @param json the path as the start of a JSON member
 */
record Aspect(String name, String path, boolean forEver, byte[] json)
        implements Comparable<Aspect> {

    static Aspect named(String name) {
        var path =
                name.equals(FactRow.PROVENANCE)
                        ? HeldValue.PROVENANCE
                        : name.startsWith("@") ? "" : name;
        var member = FactJson.MAPPER.writeValueAsString(path) + ":{\"value\":";
        return new Aspect(
                name, path, FactRow.isForEver(name), member.getBytes(StandardCharsets.UTF_8));
    }

    boolean isShown() {
        return !path.isEmpty();
    }

    /** True if it says something about the world: a difference in it is one that readers see. */
    boolean isSaid() {
        return isShown() && !name.equals(FactRow.PROVENANCE);
    }

    @Override
    public int compareTo(Aspect other) {
        return name.compareTo(other.name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Aspect aspect && name.equals(aspect.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
