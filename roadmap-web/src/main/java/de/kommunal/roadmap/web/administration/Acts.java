package de.kommunal.roadmap.web.administration;

import de.kommunal.roadmap.web.access.ActLog;
import de.kommunal.roadmap.web.administration.Handover.Kind;
import de.kommunal.roadmap.web.security.CurrentActor;
import de.kommunal.roadmap.web.security.ManagedAccount;
import de.kommunal.roadmap.web.security.ManagedAccount.Issued;
import de.kommunal.roadmap.web.security.ManagedAccounts;
import de.kommunal.roadmap.web.security.ManagedToken;
import de.kommunal.roadmap.web.security.ManagedTokens;
import de.kommunal.roadmap.web.security.Role;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What administrators do, each with its entry in the access log, or neither. */
@Component
class Acts {

    private final ManagedAccounts accounts;
    private final ManagedTokens tokens;
    private final CurrentActor currentActor;
    private final ActLog log;
    private final TransactionOperations transactions;

    Acts(
            ManagedAccounts accounts,
            ManagedTokens tokens,
            CurrentActor currentActor,
            ActLog log,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.currentActor = currentActor;
        this.log = log;
        this.transactions = new TransactionTemplate(transactions);
    }

    Handover createAccount(String login, Role role) {
        var issued = issued("account " + role, () -> accounts.create(login, role));
        return new Handover(Kind.ACCOUNT, issued.actor(), login, role, issued.secret());
    }

    Handover renewPassword(ManagedAccount account) {
        var issued = issued("account password", () -> accounts.renewPassword(account, self()));
        return new Handover(
                Kind.PASSWORD, issued.actor(), account.login(), account.role(), issued.secret());
    }

    void change(ManagedAccount account, Role role) {
        perform(
                "account role %s %s".formatted(role, account.actor()),
                () -> accounts.change(account, role));
    }

    void lock(ManagedAccount account) {
        perform("account locked " + account.actor(), () -> accounts.lock(account, self()));
    }

    void unlock(ManagedAccount account) {
        perform("account unlocked " + account.actor(), () -> accounts.unlock(account));
    }

    Handover issueToken(String label, Role role) {
        var issued = issued("token " + role, () -> tokens.issue(label, role));
        return new Handover(Kind.TOKEN, issued.actor(), label, role, issued.secret());
    }

    void revoke(ManagedToken token) {
        perform(ActLog.revoked(token.actor()), () -> tokens.revoke(token));
    }

    private String self() {
        return currentActor.current().orElseThrow().id();
    }

    private Issued issued(String words, Supplier<Issued> act) {
        var issued =
                transactions.execute(status -> {
                    var made = act.get();
                    log.record(words + " " + made.actor());
                    return made;
                });
        return Objects.requireNonNull(issued);
    }

    /** What was so already needs no entry. */
    private void perform(String words, BooleanSupplier act) {
        transactions.executeWithoutResult(status -> {
            if (act.getAsBoolean()) {
                log.record(words);
            }
        });
    }
}
