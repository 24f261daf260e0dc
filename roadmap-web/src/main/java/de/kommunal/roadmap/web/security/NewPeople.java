package de.kommunal.roadmap.web.security;

import de.kommunal.roadmap.shared.PersonId;

/** Makes pseudonyms of persons who are only spoken of. */
public final class NewPeople {

    private NewPeople() {}

    public static PersonId next() {
        return new PersonId("person-" + Secrets.pseudonym());
    }
}
