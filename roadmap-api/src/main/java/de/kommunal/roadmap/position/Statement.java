package de.kommunal.roadmap.position;

import de.kommunal.roadmap.deliberation.ResolutionId;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** What a partner is recorded to say; common to the commands and events that say it. */
public interface Statement {

    Stance stance();

    /** What it rests on, such as the administration's paper. */
    @Nullable String basis();

    Bindingness bindingness();

    @Nullable List<String> conditions();

    @Nullable List<String> reasons();

    @Nullable ResolutionId resolution();

    /** True if the other one says nothing else. */
    default boolean saysTheSameAs(Statement other) {
        return stance() == other.stance()
                && bindingness() == other.bindingness()
                && Objects.equals(basis(), other.basis())
                && orNone(conditions()).equals(orNone(other.conditions()))
                && orNone(reasons()).equals(orNone(other.reasons()))
                && Objects.equals(resolution(), other.resolution());
    }

    private static List<String> orNone(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }

    /** A copy of texts that all have something written in them. */
    static @Nullable List<String> written(String field, @Nullable List<String> texts) {
        if (texts == null) {
            return null;
        }
        texts.forEach(text -> Texts.written(field, text));
        return List.copyOf(texts);
    }
}
