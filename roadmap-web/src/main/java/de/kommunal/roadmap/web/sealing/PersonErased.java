package de.kommunal.roadmap.web.sealing;

import de.kommunal.roadmap.shared.PersonId;

/** There is no key of this person any more, and there will never be one again. */
public final class PersonErased extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient PersonId person;
    private final transient Erased erased;

    PersonErased(PersonId person, Erased erased) {
        super("The personal data of " + person + " was erased on " + erased.on() + ".");
        this.person = person;
        this.erased = erased;
    }

    public PersonId person() {
        return person;
    }

    public Erased erased() {
        return erased;
    }
}
