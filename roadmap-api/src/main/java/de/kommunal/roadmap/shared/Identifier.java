package de.kommunal.roadmap.shared;

/** A one-field id, spelled as {@link Ids#checked} demands. */
public interface Identifier {

    String value();
}
