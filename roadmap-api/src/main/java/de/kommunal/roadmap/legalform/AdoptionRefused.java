package de.kommunal.roadmap.legalform;

import java.util.List;
import java.util.stream.Collectors;

/** A legal form that is not adopted yet, with everything that is missing. Nothing was recorded. */
public final class AdoptionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Missing> missing;

    public AdoptionRefused(List<Missing> missing) {
        super(
                missing.stream()
                        .map(m -> m.rule().id() + ": " + m.detail())
                        .collect(Collectors.joining(" ")));
        this.missing = List.copyOf(missing);
    }

    public List<Missing> missing() {
        return missing;
    }
}
