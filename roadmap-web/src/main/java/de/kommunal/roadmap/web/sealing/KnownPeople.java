package de.kommunal.roadmap.web.sealing;

import de.kommunal.roadmap.shared.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose pseudonyms there are: those of the directory, and those of accounts and tokens. */
@Component
public class KnownPeople {

    private final JdbcClient jdbc;

    KnownPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True also for those who can't sign in any more. */
    public boolean contains(PersonId person) {
        return jdbc.sql(
                                """
                                select (select count(*) from person_directory where person = :person)
                                    + (select count(*) from account where actor = :person)
                                    + (select count(*) from api_token where actor = :person)
                                    + (select count(*) from oidc_person where actor = :person)
                                """)
                        .param("person", person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }
}
