package de.kommunal.roadmap.shared;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A subject that a command speaks of, and where it does.
 *
 * @param pointer JSON pointer to the place in the command's body
 */
public record Reference(String pointer, Subject subject) {

    /** The reference to one subject; none if there is no id. */
    public static Stream<Reference> to(Subject.Kind kind, @Nullable Identifier id, String pointer) {
        return id == null ? Stream.of() : Stream.of(new Reference(pointer, kind.named(id)));
    }

    public static Stream<Reference> toAll(
            Subject.Kind kind, List<? extends Identifier> ids, String pointer) {
        return IntStream.range(0, ids.size())
                .mapToObj(i -> new Reference(pointer + "/" + i, kind.named(ids.get(i))));
    }

    /** The papers that a provenance cites. */
    public static Stream<Reference> toPapersOf(Provenance provenance) {
        var sources = provenance.sources();
        return IntStream.range(0, sources.size())
                .boxed()
                .mapMulti((i, sink) -> {
                    var paper = sources.get(i).paper();
                    if (paper != null) {
                        sink.accept(
                                new Reference(
                                        "/provenance/sources/" + i + "/paper",
                                        new Subject(Subject.Kind.PAPER, paper)));
                    }
                });
    }
}
