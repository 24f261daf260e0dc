package de.kommunal.roadmap.web.wording;

import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Precision;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes dates as exactly as they are known. */
final class Dates {

    private static final Pattern MONTH_OR_FINER = Pattern.compile("\\d{4}-\\d{2}.*|\\d{4}/.*");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** Where a text of four digits is a year. */
    private static final Set<String> DATED =
            Set.of(
                    "date",
                    "plannedDate",
                    "firstPlannedDate",
                    "previousDate",
                    "period",
                    "dataCutOff",
                    "since",
                    "on",
                    "dueOn",
                    "takenOn",
                    "confirmedOn",
                    "reachedOn",
                    "adoptedOn",
                    "effectiveOn",
                    "effectiveSince",
                    "dissolved",
                    "agreements",
                    "missed");

    private final Words words;

    Dates(Words words) {
        this.words = words;
    }

    /** The date that a text is, if it is one. */
    static Optional<EffectiveDate> in(String word, String text) {
        var looksLikeOne =
                MONTH_OR_FINER.matcher(text).matches()
                        || (DATED.contains(word) && YEAR.matcher(text).matches());
        if (!looksLikeOne) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EffectiveDate(text));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    String written(LocalDate day) {
        return written(EffectiveDate.on(day));
    }

    String written(EffectiveDate date) {
        if (date.precision() == Precision.INTERVAL) {
            var ends = date.edtf().split("/", -1);
            return exact(new EffectiveDate(ends[0])) + " – " + exact(new EffectiveDate(ends[1]));
        }
        return exact(date);
    }

    /** What comes after "since". */
    String beginning(EffectiveDate date) {
        if (date.precision() != Precision.INTERVAL) {
            return exact(date);
        }
        var ends = date.edtf().split("/", -1);
        return words.format("between", end(ends[0]), end(ends[1]));
    }

    private String end(String edtf) {
        var date = new EffectiveDate(edtf);
        return date.precision() == Precision.DAY
                ? words.format("dayInBetween", exact(date))
                : exact(date);
    }

    private String exact(EffectiveDate date) {
        return DateTimeFormatter.ofPattern(words.get("date." + date.precision()), words.locale())
                .format(date.earliest());
    }
}
