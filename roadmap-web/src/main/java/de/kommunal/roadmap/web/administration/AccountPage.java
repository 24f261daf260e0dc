package de.kommunal.roadmap.web.administration;

import de.kommunal.roadmap.web.page.PageController;
import de.kommunal.roadmap.web.security.CurrentActor;
import de.kommunal.roadmap.web.security.ManagedAccount;
import de.kommunal.roadmap.web.security.ManagedAccounts;
import de.kommunal.roadmap.web.security.NotAllowed;
import de.kommunal.roadmap.web.security.Objection;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;

/** One account, by its pseudonym; what is done with it is confirmed on a page of its own. */
@PageController
@RequestMapping("/administration/accounts/{actor}")
class AccountPage {

    private final ManagedAccounts accounts;
    private final Acts acts;
    private final Handovers handovers;
    private final CurrentActor currentActor;
    private final Clock clock;

    AccountPage(
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

    @GetMapping
    String account(@PathVariable String actor, Model page) {
        return show(actor, page, "account");
    }

    /** Asks whether it is meant. */
    @GetMapping("/{act:role|lock|unlock|password}")
    String ask(@PathVariable String actor, @PathVariable String act, Model page) {
        return ask(actor, act, AdministrationPage.newKey(), null, page);
    }

    @PostMapping("/role")
    String role(
            @PathVariable String actor,
            @RequestParam(defaultValue = "") String role,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model page) {
        var account = find(actor);
        return perform(
                account,
                "role",
                () ->
                        acts.change(
                                account,
                                AdministrationPage.role(role)
                                        .orElseThrow(() -> new NotAllowed(Objection.ROLE_MISSING))),
                response,
                flash,
                page);
    }

    @PostMapping("/lock")
    String lock(
            @PathVariable String actor,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model page) {
        var account = find(actor);
        return perform(account, "lock", () -> acts.lock(account), response, flash, page);
    }

    @PostMapping("/unlock")
    String unlock(
            @PathVariable String actor,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model page) {
        var account = find(actor);
        return perform(account, "unlock", () -> acts.unlock(account), response, flash, page);
    }

    @PostMapping("/password")
    String password(
            @PathVariable String actor,
            @RequestParam String key,
            HttpServletResponse response,
            Model page) {
        var account = find(actor);
        try {
            handovers.once(AdministrationPage.checkedKey(key), () -> acts.renewPassword(account));
        } catch (NotAllowed e) {
            return refused(account, "password", e.objection(), response, page);
        }
        return AdministrationPage.toHandover(key);
    }

    private String perform(
            ManagedAccount account,
            String act,
            Runnable action,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model page) {
        try {
            action.run();
        } catch (NotAllowed e) {
            return refused(account, act, e.objection(), response, page);
        }
        flash.addFlashAttribute("done", act);
        return "redirect:/administration/accounts/" + account.actor();
    }

    private String refused(
            ManagedAccount account,
            String act,
            Objection objection,
            HttpServletResponse response,
            Model page) {
        var status =
                objection == Objection.ROLE_MISSING
                        ? HttpStatus.UNPROCESSABLE_CONTENT
                        : HttpStatus.CONFLICT;
        response.setStatus(status.value());
        return ask(account.actor(), act, AdministrationPage.newKey(), objection, page);
    }

    private String ask(
            String actor, String act, String key, @Nullable Objection objection, Model page) {
        page.addAttribute("act", act);
        page.addAttribute("key", key);
        page.addAttribute("objection", objection);
        return show(actor, page, "account-act");
    }

    private String show(String actor, Model page, String template) {
        AdministrationPage.frame(page, "accounts", clock);
        page.addAttribute("account", find(actor));
        page.addAttribute("self", currentActor.current().orElseThrow().id());
        return template;
    }

    private ManagedAccount find(String actor) {
        return accounts.find(actor).orElseThrow(AdministrationPage::none);
    }
}
