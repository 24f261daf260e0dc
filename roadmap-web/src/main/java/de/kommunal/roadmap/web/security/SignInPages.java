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

/** Signing in, and the change of the one-time password after it. */
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
    String password(@AuthenticationPrincipal Account account) {
        return account.mustChangePassword() ? "password" : "redirect:/";
    }

    /** The session ends with the one-time password: whoever else holds it has nothing left. */
    @PostMapping(PasswordChangeFilter.PAGE)
    String choosePassword(
            @RequestParam String password,
            @RequestParam String repetition,
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        String login = authentication.getName();
        Optional<String> mistake = mistake(login, password, repetition);
        if (mistake.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            page.addAttribute("mistake", mistake.get());
            return "password";
        }
        boolean replaced = accounts.replaceOneTimePassword(login, password);
        if (replaced && login.equals(FirstAccount.LOGIN)) {
            firstAccount.forget();
        }
        new SecurityContextLogoutHandler().logout(request, response, authentication);
        return replaced ? "redirect:/login?changed" : "redirect:/login";
    }

    private Optional<String> mistake(String login, String password, String repetition) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of("password.length");
        }
        if (!password.equals(repetition)) {
            return Optional.of("password.different");
        }
        String oneTimePassword = accounts.loadUserByUsername(login).getPassword();
        return passwords.matches(password, oneTimePassword)
                ? Optional.of("password.unchanged")
                : Optional.empty();
    }
}
