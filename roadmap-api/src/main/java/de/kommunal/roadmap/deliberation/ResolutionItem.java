package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.shared.Ids;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

/**
 * One item (Beschlusspunkt) of a resolution.
 *
 * @param legalForm the legal form that the item chooses; nothing else chooses one (rule L3)
 * @param scenario id of the scenario that the item speaks of
 */
public record ResolutionItem(
        int no,
        ItemKind kind,
        String text,
        @Nullable LegalForm legalForm,
        @Nullable String scenario) {

    public ResolutionItem {
        if (no < 1) {
            throw new InvalidValue("no", "a number from 1 on");
        }
        Texts.written("text", text);
        if (legalForm != null && kind != ItemKind.CHOICE) {
            throw new InvalidValue("legalForm", "a legal form only in an item of kind CHOICE");
        }
        if (scenario != null) {
            Ids.checked(scenario);
        }
    }
}
