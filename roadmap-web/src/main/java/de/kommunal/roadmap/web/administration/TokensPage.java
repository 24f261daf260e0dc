package de.kommunal.roadmap.web.administration;

import de.kommunal.roadmap.web.page.PageController;
import de.kommunal.roadmap.web.security.ManagedToken;
import de.kommunal.roadmap.web.security.ManagedTokens;
import de.kommunal.roadmap.web.security.Objection;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.util.Set;

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
        return form(NewSecret.empty(), Set.of(), page);
    }

    @PostMapping("/administration/tokens/new")
    String issue(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String role,
            @RequestParam String key,
            HttpServletResponse response,
            Model page) {
        var entered = new NewSecret(label, role, key);
        var name = entered.written();
        var objections =
                entered.make(
                        ManagedTokens.isLabel(name),
                        Objection.LABEL_MALFORMED,
                        handovers,
                        chosen -> acts.issueToken(name, chosen));
        if (objections.isEmpty()) {
            return AdministrationPage.toHandover(key);
        }
        response.setStatus(NewSecret.REFUSED.value());
        return form(entered, objections, page);
    }

    private String form(NewSecret entered, Set<Objection> objections, Model page) {
        AdministrationPage.frame(page, "tokens", clock);
        entered.show(objections, page);
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
