package de.kommunal.roadmap.web.administration;

import de.kommunal.roadmap.web.security.Role;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What the pages of the administration have in common. */
final class AdministrationPage {

    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

    private AdministrationPage() {}

    /**
     * @param section the station of the navigation
     */
    static void frame(Model page, String section, Clock clock) {
        page.addAttribute("section", section);
        page.addAttribute("zone", clock.getZone());
        page.addAttribute("roles", List.of(Role.values()));
    }

    /** Of a form that makes a secret. */
    static String newKey() {
        return UUID.randomUUID().toString();
    }

    static String checkedKey(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return key;
    }

    static String toHandover(String key) {
        return "redirect:/administration/handover/" + key;
    }

    static Optional<Role> role(String chosen) {
        return Arrays.stream(Role.values()).filter(role -> role.name().equals(chosen)).findFirst();
    }

    static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
