package de.kommunal.roadmap.web.administration;

import de.kommunal.roadmap.web.security.NotAllowed;
import de.kommunal.roadmap.web.security.Objection;
import de.kommunal.roadmap.web.security.Role;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.ui.Model;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/**
 * What was entered to make an account or a token.
 *
 * @param name login or label, as it was entered
 * @param role constant of {@link Role}, if it was chosen
 * @param key makes sending it twice make one
 */
record NewSecret(String name, String role, String key) {

    static final HttpStatusCode REFUSED = HttpStatus.UNPROCESSABLE_CONTENT;

    static NewSecret empty() {
        return new NewSecret("", "", AdministrationPage.newKey());
    }

    /** The name as it counts. */
    String written() {
        return name.strip();
    }

    /**
     * Makes it, if all that can be seen beforehand is right.
     *
     * @param malformed what is wrong with a name that can't be one
     * @return all that was wrong; nothing was made then
     */
    Set<Objection> make(
            boolean named, Objection malformed, Handovers handovers, Function<Role, Handover> act) {
        var objections = EnumSet.noneOf(Objection.class);
        if (!named) {
            objections.add(malformed);
        }
        var chosen = AdministrationPage.role(role);
        if (chosen.isEmpty()) {
            objections.add(Objection.ROLE_MISSING);
        }
        var checked = AdministrationPage.checkedKey(key);
        if (objections.isEmpty()) {
            try {
                handovers.once(checked, () -> act.apply(chosen.orElseThrow()));
            } catch (NotAllowed e) {
                objections.add(e.objection());
            }
        }
        return objections;
    }

    void show(Set<Objection> objections, Model page) {
        page.addAttribute("name", name);
        page.addAttribute("chosen", role);
        page.addAttribute("key", key);
        page.addAttribute("objections", objections.stream().map(Objection::name).toList());
    }
}
