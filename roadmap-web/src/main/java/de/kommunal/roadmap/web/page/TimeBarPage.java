package de.kommunal.roadmap.web.page;

import de.kommunal.roadmap.web.rest.ApiProblem;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;

/** Leads from the form of the time bar to the page at the moment that was chosen. */
@PageController
class TimeBarPage {

    private final Clock clock;

    TimeBarPage(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param back the page, with its own parameters
     * @param validAt the day as it was written; today if empty
     * @param knownAt the time as it was written; now if empty, or if it is still to come today
     * @throws ApiProblem 400 if one of them can't be read, or knowledge is asked for that is still
     *     to come
     */
    @GetMapping("/programmes/{programme}/at")
    String at(
            @PathVariable String programme,
            @RequestParam String back,
            @RequestParam(defaultValue = "") String validAt,
            @RequestParam(defaultValue = "") String knownAt) {
        if (!isWithin("/programmes/" + programme, back)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var clocks = new ArrayList<String>();
        if (!validAt.isBlank()) {
            var day = PageDates.day("validAt", validAt);
            if (!day.equals(today)) {
                clocks.add("validAt=" + day);
            }
        }
        if (!knownAt.isBlank()) {
            var time = PageDates.time("knownAt", knownAt).atZone(clock.getZone()).toInstant();
            var now = clock.instant();
            if (LocalDate.ofInstant(time, clock.getZone()).isAfter(today)) {
                throw ApiProblem.parameter("knownAt", knownAt, "a time that is not to come");
            }
            if (time.isBefore(now)) {
                clocks.add("knownAt=" + time);
            }
        }
        return "redirect:" + back + joint(back, clocks.isEmpty()) + String.join("&", clocks);
    }

    private static String joint(String back, boolean none) {
        if (none) {
            return "";
        }
        return back.contains("?") ? "&" : "?";
    }

    /** Nobody is sent elsewhere by a link to this form. */
    private static boolean isWithin(String root, String back) {
        return back.matches("[\\x21-\\x7e]*")
                && !back.contains("\\")
                && !back.contains("..")
                && (back.equals(root)
                        || back.startsWith(root + "/")
                        || back.startsWith(root + "?"));
    }
}
