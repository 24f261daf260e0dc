package de.kommunal.roadmap.concordance;

import de.kommunal.roadmap.shared.LegalForm;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The procedures of all legal forms, as they are shipped with the program.
 *
 * @param law the Act
 * @param edition which text of it was read, and how far that can be relied on
 * @param items one for each legal form
 */
public record ProcedureTemplates(String law, String edition, List<ProcedureTemplate> items) {

    private static final String FILE = "/procedures/gkg-nrw.json";
    private static final ProcedureTemplates SHIPPED = read();

    public ProcedureTemplates {
        items = List.copyOf(items);
        var forms = items.stream().map(ProcedureTemplate::legalForm).toList();
        if (!forms.containsAll(Arrays.asList(LegalForm.values()))
                || forms.size() != LegalForm.values().length) {
            throw new IllegalArgumentException("one procedure for each legal form, not " + forms);
        }
    }

    /** What the program ships. */
    public static ProcedureTemplates shipped() {
        return SHIPPED;
    }

    public ProcedureTemplate of(LegalForm form) {
        return items.stream()
                .filter(item -> item.legalForm() == form)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no procedure for " + form));
    }

    private static ProcedureTemplates read() {
        var json =
                JsonMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .build();
        try (var file = ProcedureTemplates.class.getResourceAsStream(FILE)) {
            return json.readValue(Objects.requireNonNull(file, FILE), ProcedureTemplates.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
