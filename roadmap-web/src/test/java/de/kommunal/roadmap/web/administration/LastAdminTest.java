package de.kommunal.roadmap.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.ManagedAccounts;
import de.kommunal.roadmap.web.security.NotAllowed;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** With accounts of its own, as it counts them. */
class LastAdminTest {

    @Test
    void somebodyWhoMayDoEverythingStays(@TempDir Path directory) throws Exception {
        try (var roadmap = Roadmap.start(directory, "--roadmap.data-set=none")) {
            // the account of the first start is an admin, but waits for its first password
            var desk = new Desk(roadmap);

            var refused =
                    desk.session()
                            .submit(Desk.account(desk.login(), "/role"), "role", "STAKEHOLDER");

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text())
                    .contains("Niemand sonst könnte dann noch verwalten")
                    .endsWith("</html>\n");
            assertThat(desk.stored(desk.login(), "role")).isEqualTo("ADMIN");

            var other = roadmap.account(Role.ADMIN);
            atOnce(roadmap, List.of(desk.login(), other));

            desk.does(Desk.account(desk.login(), "/role"), "role", "STAKEHOLDER");
            assertThat(desk.session().get("/administration").header("Location").orElse(""))
                    .endsWith("/login?ended");
        }
    }

    /** Each takes the other's role; one of them is too late. */
    private static void atOnce(Roadmap roadmap, List<String> logins) throws Exception {
        var accounts = roadmap.bean(ManagedAccounts.class);
        var transactions = new TransactionTemplate(roadmap.bean(PlatformTransactionManager.class));
        for (var round = 0; round < 10; round++) {
            var barrier = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var taken =
                        threads.invokeAll(
                                logins.stream()
                                        .<java.util.concurrent.Callable<Boolean>>map(login ->
                                                () -> {
                                                    var account =
                                                            accounts.find(Roadmap.actor(login))
                                                                    .orElseThrow();
                                                    barrier.await();
                                                    try {
                                                        return transactions.execute(status ->
                                                                accounts.change(
                                                                        account, Role.AUDITOR));
                                                    } catch (NotAllowed e) {
                                                        return false;
                                                    }
                                                })
                                        .toList());
                var both = 0;
                for (var one : taken) {
                    both += one.get() ? 1 : 0;
                }
                assertThat(both).isEqualTo(1);
            }
            roadmap.bean(JdbcClient.class)
                    .sql("update account set role = 'ADMIN', version = 0 where login in (?, ?)")
                    .params(logins)
                    .update();
        }
    }
}
