package de.kommunal.roadmap.web.personal;

import de.kommunal.roadmap.shared.PersonId;
import de.kommunal.roadmap.shared.PersonalText;
import de.kommunal.roadmap.web.sealing.PersonErased;
import de.kommunal.roadmap.web.sealing.PersonalTexts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The table of persons, outside of the log. Its entries are sealed as texts about persons are. */
@Component
class PersonDirectory {

    /** Where an entry is sealed for. */
    private static final String PLACE = "directory.entry";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final PersonalTexts texts;
    private final Clock clock;

    PersonDirectory(JdbcClient jdbc, PersonalTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /** All who are in it, by pseudonym. */
    List<Person> all() {
        return jdbc.sql(
                        """
                        select person, sealed_entry, changed_at from person_directory
                        order by person
                        """)
                .query(this::row)
                .list();
    }

    Optional<Person> find(PersonId person) {
        return jdbc.sql(
                        """
                        select person, sealed_entry, changed_at from person_directory
                        where person = :person
                        """)
                .param("person", person.value())
                .query(this::row)
                .optional();
    }

    /**
     * Enters somebody, or replaces the entry.
     *
     * @throws PersonErased if there is nothing to be known of this person any more
     */
    @Transactional
    public Person put(PersonId person, PersonDetails details) {
        var sealed = texts.seal(person, PLACE, JSON.writeValueAsString(details)).sealed();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        remove(person);
        jdbc.sql(
                        """
                        insert into person_directory (person, sealed_entry, changed_at)
                        values (:person, :sealed, :now)
                        """)
                .param("person", person.value())
                .param("sealed", sealed)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return new Person(person.value(), details.name(), details.email(), now);
    }

    void remove(PersonId person) {
        jdbc.sql("delete from person_directory where person = :person")
                .param("person", person.value())
                .update();
    }

    private Person row(ResultSet row, int number) throws SQLException {
        var person = row.getString("person");
        var changedAt = row.getObject("changed_at", OffsetDateTime.class).toInstant();
        var entry = new PersonalText(new PersonId(person), row.getString("sealed_entry"));
        return texts.read(entry) instanceof PersonalTexts.Read.Open(String text)
                ? opened(person, text, changedAt)
                : new Person(person, null, null, changedAt);
    }

    private static Person opened(String person, String text, Instant changedAt) {
        var details = JSON.readValue(text, PersonDetails.class);
        return new Person(person, details.name(), details.email(), changedAt);
    }
}
