package de.kommunal.roadmap.web.page;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.deliberation.VoteTally;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.wording.Names;
import de.kommunal.roadmap.web.wording.Wording;

import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What pages call things, in the language of their reader.
 *
 * @param names of the record at the moment of the page
 */
public record PageWords(Names names, Locale locale) {

    private static final JsonMapper COUNTS =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    /** Votes read the same wherever they were taken. */
    private static final Subject VOTE = new Subject(Subject.Kind.RESOLUTION, "any");

    /** The name of a record, such as {@code name('COMMITTEE', 'kreistag')}. */
    public String name(Subject.Kind kind, String id) {
        return Wording.name(new Subject(kind, id), names, locale);
    }

    public String partner(String id) {
        return name(Subject.Kind.PARTNER, id);
    }

    public String committee(String id) {
        return name(Subject.Kind.COMMITTEE, id);
    }

    /** Kind and name of a record, as a heading. */
    public String title(Subject subject) {
        return Wording.title(subject, names, locale);
    }

    public String date(EffectiveDate date) {
        return Wording.date(date, locale);
    }

    public String day(LocalDate day) {
        return date(EffectiveDate.on(day));
    }

    /** A day as people write it into a field. */
    public String written(LocalDate day) {
        return PageDates.written(day);
    }

    /** How a vote ended, as exactly as it is known. */
    public String votes(VoteTally votes) {
        var json = COUNTS.writeValueAsString(votes);
        return Wording.value(VOTE, "votes", json, names, locale);
    }

    /** What a constant is called, such as a state. */
    public String word(Enum<?> value) {
        return Wording.word(value, locale);
    }
}
