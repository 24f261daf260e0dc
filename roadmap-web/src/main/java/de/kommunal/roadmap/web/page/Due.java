package de.kommunal.roadmap.web.page;

import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Something that is to happen on a date.
 *
 * @param subject what it belongs to
 * @param title what happens
 * @param partner for whom; null if for all
 * @param detail what it is about; null if the title says it all
 */
record Due(
        Kind kind,
        EffectiveDate date,
        Subject subject,
        String title,
        @Nullable String partner,
        @Nullable String detail) {

    /** The nearest first. */
    static final Comparator<Due> BY_DATE = Comparator.comparing(Due::date);

    enum Kind {
        SITTING,
        INFORMATION,
        MILESTONE,
        MANDATE
    }

    /** True if every day that it may mean has passed. */
    boolean isOverdueOn(LocalDate day) {
        return date.latest().isBefore(day);
    }
}
