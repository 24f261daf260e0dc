package de.kommunal.roadmap.web.barrier;

import de.kommunal.roadmap.web.page.PageController;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The statement that law demands of public pages (§ 10b BGG NRW), with the form to report barriers,
 * and the reports for those who keep the record.
 */
@PageController
class AccessibilityStatement {

    private static final String PAGE = "accessibility";
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");
    private static final int LONGEST_PAGE = 500;
    private static final int LONGEST_BARRIER = 4000;
    private static final int LONGEST_CONTACT = 200;

    private final BarrierReports reports;
    private final Clock clock;
    private final String operator;
    private final String contact;

    /**
     * @param operator who runs these pages
     * @param contact where else barriers can be reported, such as a telephone number
     */
    AccessibilityStatement(
            BarrierReports reports,
            Clock clock,
            @Value("${roadmap.operator.name:}") String operator,
            @Value("${roadmap.operator.contact:}") String contact) {
        this.reports = reports;
        this.clock = clock;
        this.operator = operator;
        this.contact = contact;
    }

    /** What was entered into the form. */
    record Entered(String key, String page, String barrier, String contact) {}

    /** A report as it is shown. */
    record Shown(BarrierReport report, ZonedDateTime at) {}

    @GetMapping("/accessibility")
    String statement(
            @RequestParam Optional<String> reported, HttpServletRequest request, Model page) {
        page.addAttribute("reported", reported.isPresent());
        var entered = new Entered(UUID.randomUUID().toString(), cameFrom(request), "", "");
        return shown(entered, page);
    }

    private String shown(Entered entered, Model page) {
        page.addAttribute("operator", operator);
        page.addAttribute("contact", contact);
        page.addAttribute("entered", entered);
        return PAGE;
    }

    /** The page from which the reader came, if it is one of these; only its address here. */
    private static String cameFrom(HttpServletRequest request) {
        var referer = Optional.ofNullable(request.getHeader("Referer")).orElse("");
        var start = referer.indexOf("//" + request.getHeader("Host") + "/");
        if (start < 0) {
            return "";
        }
        var path = referer.substring(referer.indexOf('/', start + 2));
        return path.startsWith("/" + PAGE) ? "" : clipped(path, LONGEST_PAGE);
    }

    private static String clipped(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    @PostMapping("/accessibility")
    String report(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(name = "page", defaultValue = "") String where,
            @RequestParam(defaultValue = "") String barrier,
            @RequestParam(name = "contact", defaultValue = "") String answerTo,
            HttpServletResponse response,
            Model page) {
        if (!KEY.matcher(key).matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var entered = new Entered(key, where, text(barrier), text(answerTo));
        var mistake = mistake(entered);
        if (mistake.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("mistake", mistake.get());
            return shown(entered, page);
        }
        if (!reports.add(
                entered.key(),
                clipped(text(entered.page()), LONGEST_PAGE),
                entered.barrier(),
                entered.contact())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            page.addAttribute("mistake", "barrier.tooMany");
            return shown(entered, page);
        }
        return "redirect:/accessibility?reported#report";
    }

    /** PostgreSQL keeps no NUL. */
    private static String text(String sent) {
        return sent.replace("\0", "").strip();
    }

    private static Optional<String> mistake(Entered entered) {
        if (entered.barrier().isBlank()) {
            return Optional.of("barrier.missing");
        }
        return entered.barrier().length() > LONGEST_BARRIER
                        || entered.contact().length() > LONGEST_CONTACT
                ? Optional.of("barrier.tooLong")
                : Optional.empty();
    }

    @GetMapping("/accessibility/reports")
    String reports(Model page) {
        page.addAttribute(
                "reports",
                reports.all().stream()
                        .map(one -> new Shown(one, one.reportedAt().atZone(clock.getZone())))
                        .toList());
        return "barrier-reports";
    }

    @PostMapping("/accessibility/reports")
    String settle(@RequestParam String id) {
        reports.remove(id);
        return "redirect:/accessibility/reports";
    }
}
