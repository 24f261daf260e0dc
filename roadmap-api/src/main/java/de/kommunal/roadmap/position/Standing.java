package de.kommunal.roadmap.position;

/** A stance with its bindingness: what a change goes from and to. */
public record Standing(Stance stance, Bindingness bindingness) {

    static Standing of(Statement statement) {
        return new Standing(statement.stance(), statement.bindingness());
    }
}
