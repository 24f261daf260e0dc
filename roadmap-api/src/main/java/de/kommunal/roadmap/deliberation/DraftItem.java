package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One item of what a paper proposes to resolve.
 *
 * @param no number of the item in the paper
 * @param addressee who is to act, such as the administration
 */
public record DraftItem(
        int no,
        ItemKind kind,
        String text,
        @Nullable String addressee,
        @Nullable List<DraftCondition> conditions) {

    public DraftItem {
        if (no < 1) {
            throw new InvalidValue("no", "a number from 1 on");
        }
        Texts.written("text", text);
        conditions = conditions == null ? null : List.copyOf(conditions);
    }

    /** Answers a copy of the draft or throws {@link InvalidValue} if its numbers say two things. */
    static List<DraftItem> draft(List<DraftItem> items) {
        if (items.stream().map(DraftItem::no).distinct().count() != items.size()) {
            throw new InvalidValue("draft", "items with different numbers");
        }
        var conditions =
                items.stream()
                        .map(DraftItem::conditions)
                        .flatMap(some -> some == null ? null : some.stream())
                        .map(DraftCondition::id)
                        .toList();
        if (conditions.stream().distinct().count() != conditions.size()) {
            throw new InvalidValue("draft", "conditions with different ids");
        }
        return List.copyOf(items);
    }
}
