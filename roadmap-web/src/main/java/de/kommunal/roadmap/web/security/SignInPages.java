package de.kommunal.roadmap.web.security;

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
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Optional;

/** Signing in, and the change of one's own password, which a one-time password asks for. */
@Controller
class SignInPages {

    private static final int SHORTEST = 15;
    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final FirstAccount firstAccount;
    private final PasswordEncoder passwords;

    SignInPages(Accounts accounts, FirstAccount firstAccount, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.firstAccount = firstAccount;
        this.passwords = passwords;
    }

    @GetMapping("/login")
    String signIn(@AuthenticationPrincipal @Nullable Account account, Model page) {
        page.addAttribute("firstStart", firstAccount.waits());
        return account == null ? "login" : "redirect:/";
    }

    @GetMapping(PasswordChangeFilter.PAGE)
    String password(@AuthenticationPrincipal Account account, Model page) {
        return form(account, Optional.empty(), page);
    }

    /**
     * All sessions end with the old password: whoever else holds it has nothing left.
     *
     * @param current the person's own password, unless a one-time password was just entered
     */
    @PostMapping(PasswordChangeFilter.PAGE)
    String choosePassword(
            @RequestParam(defaultValue = "") String current,
            @RequestParam String password,
            @RequestParam String repetition,
            @AuthenticationPrincipal Account account,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
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
