package de.kommunal.roadmap.web.security;

import de.kommunal.roadmap.web.limits.SignInBrake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Signing in, and the change of one's own password, which a one-time password asks for. */
@Controller
class SignInPages {

    private static final int SHORTEST = 15;
    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final FirstAccount firstAccount;
    private final PasswordEncoder passwords;
    private final OidcSettings oidc;
    private final CurrentActor actor;
    private final SignInBrake brake;

    SignInPages(
            Accounts accounts,
            FirstAccount firstAccount,
            PasswordEncoder passwords,
            OidcSettings oidc,
            CurrentActor actor,
            SignInBrake brake) {
        this.accounts = accounts;
        this.firstAccount = firstAccount;
        this.passwords = passwords;
        this.oidc = oidc;
        this.actor = actor;
        this.brake = brake;
    }

    @GetMapping("/login")
    String signIn(@RequestParam(required = false) @Nullable String sso, Model page) {
        page.addAttribute("firstStart", firstAccount.waits());
        if (oidc.signsIn()) {
            page.addAttribute("elsewhere", oidc.shownName());
            page.addAttribute("refused", refused(sso));
        }
        return actor.current().isEmpty() ? "login" : "redirect:/";
    }

    private static @Nullable String refused(@Nullable String sso) {
        return switch (sso) {
            case OidcSignIn.NO_ROLE -> "login.elsewhere.norole";
            case String _ -> "login.elsewhere.failed";
            case null -> null;
        };
    }

    /** Behind the sign-out of who signed in elsewhere; nobody comes here by an address. */
    @PostMapping(SignOut.PAGE)
    String signedOut(@RequestAttribute(SignOut.ONWARD) String onward, Model page) {
        page.addAttribute("elsewhere", oidc.shownName());
        page.addAttribute("onward", onward);
        return "signed-out";
    }

    @GetMapping(PasswordChangeFilter.PAGE)
    String password(@AuthenticationPrincipal @Nullable Account account, Model page) {
        // who signs in elsewhere has no password here
        return account == null ? "redirect:/" : form(account, Optional.empty(), page);
    }

    /**
     * All sessions end with the old password: whoever else holds it has nothing left.
     *
     * @param current the person's own password, unless a one-time password was just entered
     */
    @PostMapping(PasswordChangeFilter.PAGE)
    @Nullable String choosePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam String password,
            @RequestParam String repetition,
            @AuthenticationPrincipal Account account,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page)
            throws IOException {
        var wait = brake(account, current, request);
        if (!wait.isZero()) {
            TooMany.page(request, response, wait);
            return null;
        }
        var mistake = mistake(account, current, password, repetition);
        if (mistake.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(account, mistake, page);
        }
        boolean replaced = accounts.replacePassword(account, password);
        if (replaced && account.getUsername().equals(FirstAccount.LOGIN)) {
            firstAccount.forget();
        }
        new SecurityContextLogoutHandler().logout(request, response, authentication);
        return replaced ? "redirect:/login?changed" : "redirect:/login";
    }

    /** Somebody at a computer that was left alone could try the password out here. */
    private Duration brake(Account account, String current, HttpServletRequest request) {
        var login = account.getUsername();
        var from = Sender.of(request);
        if (account.mustChangePassword()) {
            return Duration.ZERO;
        }
        var wait = brake.attempt(login, from);
        if (wait.isZero()
                && passwords.matches(current, accounts.loadUserByUsername(login).getPassword())) {
            brake.succeeded(login, from);
        }
        return wait;
    }

    private static String form(Account account, Optional<String> mistake, Model page) {
        page.addAttribute("own", !account.mustChangePassword());
        page.addAttribute("mistake", mistake.orElse(null));
        return "password";
    }

    private Optional<String> mistake(
            Account account, String current, String password, String repetition) {
        String old = accounts.loadUserByUsername(account.getUsername()).getPassword();
        if (!account.mustChangePassword() && !passwords.matches(current, old)) {
            return Optional.of("password.wrong");
        }
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of("password.length");
        }
        if (!password.equals(repetition)) {
            return Optional.of("password.different");
        }
        return passwords.matches(password, old)
                ? Optional.of("password.unchanged")
                : Optional.empty();
    }
}
