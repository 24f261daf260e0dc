package de.kommunal.roadmap.position;

import de.kommunal.roadmap.shared.EffectiveDate;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the partner said from which day on. An older statement may be recorded after a newer one, so
 * the leading one is not the last recorded but the one that holds on the day (rule P3).
 */
final class PositionTimeline {

    private final List<Entry> entries = new ArrayList<>();

    /** From a day on, a statement; or none, after a lapse. */
    private record Entry(LocalDate from, @Nullable LeadingStatement statement) {}

    void states(EffectiveDate since, LeadingStatement statement) {
        add(new Entry(since.earliest(), statement));
    }

    void lapses(EffectiveDate on) {
        add(new Entry(on.earliest(), null));
    }

    void withdraws(String event) {
        entries.removeIf(e -> e.statement() != null && e.statement().event().equals(event));
    }

    /** The statement that leads on the day of the date, if any. */
    @Nullable LeadingStatement on(EffectiveDate date) {
        LeadingStatement leading = null;
        for (var entry : entries) {
            if (!entry.from().isAfter(date.earliest())) {
                leading = entry.statement();
            }
        }
        return leading;
    }

    /** The statement that leads in the end, if any. */
    @Nullable LeadingStatement last() {
        return entries.isEmpty() ? null : entries.getLast().statement();
    }

    private void add(Entry entry) {
        var place = entries.size();
        while (place > 0 && entries.get(place - 1).from().isAfter(entry.from())) {
            place--;
        }
        entries.add(place, entry);
    }
}
