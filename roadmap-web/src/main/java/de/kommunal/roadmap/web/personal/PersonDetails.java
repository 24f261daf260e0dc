package de.kommunal.roadmap.web.personal;

import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.Texts;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * What the directory knows of a person.
 *
 * @param name as it is to be shown; at most 200 characters
 * @param email of the office or of the person; at most 254 characters
 */
record PersonDetails(String name, @Nullable String email) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    PersonDetails {
        Texts.written("name", name);
        if (name.length() > LONGEST_NAME) {
            throw new InvalidValue("name", "a name of at most 200 characters");
        }
        if (email != null && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
            throw new InvalidValue("email", "an e-mail address of at most 254 characters");
        }
    }

    /** For logs, which are read by others and kept elsewhere. */
    @Override
    public String toString() {
        return "details of a person";
    }
}
