package de.kommunal.roadmap.web.administration;

import de.kommunal.roadmap.web.page.PageController;
import de.kommunal.roadmap.web.security.ManagedToken;
import de.kommunal.roadmap.web.security.ManagedTokens;
import de.kommunal.roadmap.web.security.NotAllowed;
import de.kommunal.roadmap.web.security.Objection;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;

/** With which secrets other programs come in. */
@PageController
class TokensPage {

    private final ManagedTokens tokens;
    private final Acts acts;
    private final Handovers handovers;
    private final Clock clock;

    TokensPage(ManagedTokens tokens, Acts acts, Handovers handovers, Clock clock) {
        this.tokens = tokens;
        this.acts = acts;
        this.handovers = handovers;
        this.clock = clock;
    }

    @GetMapping("/administration/tokens")
    String list(Model page) {
        AdministrationPage.frame(page, "tokens", clock);
        page.addAttribute("tokens", tokens.all());
        return "tokens";
    }

    @GetMapping("/administration/tokens/new")
    String form(Model page) {
        return form("", "", AdministrationPage.newKey(), null, page);
    }

    @PostMapping("/administration/tokens/new")
    String issue(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String role,
            @RequestParam String key,
            HttpServletResponse response,
            Model page) {
        var name = label.strip();
        try {
            var chosen =
                    AdministrationPage.role(role)
                            .orElseThrow(() -> new NotAllowed(Objection.ROLE_MISSING));
            handovers.once(AdministrationPage.checkedKey(key), () -> acts.issueToken(name, chosen));
        } catch (NotAllowed e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(label, role, key, e.objection(), page);
        }
        return AdministrationPage.toHandover(key);
    }

    private String form(
            String label, String role, String key, @Nullable Objection objection, Model page) {
        AdministrationPage.frame(page, "tokens", clock);
        page.addAttribute("name", label);
        page.addAttribute("chosen", role);
        page.addAttribute("key", key);
        page.addAttribute("objection", objection);
        return "token-new";
    }

    /** Asks whether it is meant. */
    @GetMapping("/administration/tokens/{actor}/revoke")
    String ask(@PathVariable String actor, Model page) {
        AdministrationPage.frame(page, "tokens", clock);
        page.addAttribute("token", find(actor));
        return "token-revoke";
    }

    @PostMapping("/administration/tokens/{actor}/revoke")
    String revoke(@PathVariable String actor, RedirectAttributes flash) {
        acts.revoke(find(actor));
        flash.addFlashAttribute("done", actor);
        return "redirect:/administration/tokens";
    }

    private ManagedToken find(String actor) {
        return tokens.find(actor).orElseThrow(AdministrationPage::none);
    }
}
