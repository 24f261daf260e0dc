package de.kommunal.roadmap.web.administration;

import de.kommunal.roadmap.web.page.PageController;
import de.kommunal.roadmap.web.security.CurrentActor;
import de.kommunal.roadmap.web.security.ManagedAccounts;
import de.kommunal.roadmap.web.security.Objection;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.util.Set;

/** Who has an account, and the making of another one. */
@PageController
class AccountsPage {

    private final ManagedAccounts accounts;
    private final Acts acts;
    private final Handovers handovers;
    private final CurrentActor currentActor;
    private final Clock clock;

    AccountsPage(
            ManagedAccounts accounts,
            Acts acts,
            Handovers handovers,
            CurrentActor currentActor,
            Clock clock) {
        this.accounts = accounts;
        this.acts = acts;
        this.handovers = handovers;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping("/administration")
    String list(Model page) {
        AdministrationPage.frame(page, "accounts", clock);
        page.addAttribute("accounts", accounts.all());
        page.addAttribute("self", currentActor.current().orElseThrow().id());
        return "accounts";
    }

    @GetMapping("/administration/accounts/new")
    String form(Model page) {
        return form(NewSecret.empty(), Set.of(), page);
    }

    @PostMapping("/administration/accounts/new")
    String create(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String role,
            @RequestParam String key,
            HttpServletResponse response,
            Model page) {
        var entered = new NewSecret(login, role, key);
        var name = entered.written();
        var objections =
                entered.make(
                        ManagedAccounts.isLogin(name),
                        Objection.LOGIN_MALFORMED,
                        handovers,
                        chosen -> acts.createAccount(name, chosen));
        if (objections.isEmpty()) {
            return AdministrationPage.toHandover(key);
        }
        response.setStatus(NewSecret.REFUSED.value());
        return form(entered, objections, page);
    }

    private String form(NewSecret entered, Set<Objection> objections, Model page) {
        AdministrationPage.frame(page, "accounts", clock);
        entered.show(objections, page);
        return "account-new";
    }

    /** What was just made with the key, with its secret if nobody has seen it yet. */
    @GetMapping("/administration/handover/{key}")
    String handover(@PathVariable String key, Model page) {
        var handover = handovers.take(key).orElseThrow(AdministrationPage::none);
        AdministrationPage.frame(
                page, handover.kind() == Handover.Kind.TOKEN ? "tokens" : "accounts", clock);
        page.addAttribute("handover", handover);
        return "handover";
    }
}
