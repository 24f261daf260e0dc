package de.kommunal.roadmap.web.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.Session;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/**
 * The database is killed, its connections are cut, or there are too few of them, while 8 record.
 * Nothing that was acknowledged is lost, nothing is there twice, and the program goes on by itself.
 * More rounds with {@code -Droadmap.faults}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseFaultsTest {

    private static final int ROUNDS = Integer.getInteger("roadmap.faults", 2);
    private static final int WRITERS = 8;

    @TempDir private static Path directory;

    private Postgres postgres;
    private Roadmap roadmap;
    private Api auditor;
    private Session visitor;

    @BeforeAll
    void start() throws Exception {
        postgres = Postgres.start(directory.resolve("postgres"));
        roadmap =
                Roadmap.start(
                        directory.resolve("data"),
                        "--spring.datasource.url=" + postgres.address(),
                        "--spring.datasource.username=postgres",
                        // fewer than writers: they wait for each other, and some in vain
                        "--spring.datasource.hikari.maximum-pool-size=4",
                        "--spring.datasource.hikari.connection-timeout=1000",
                        "--roadmap.data-set=none");
        Writers.open(roadmap.as(Role.PROJECT_OFFICE));
        auditor = roadmap.as(Role.AUDITOR);
        visitor = roadmap.visitor();
        visitor.signIn(roadmap.account(Role.AUDITOR), Roadmap.PASSWORD);
    }

    @AfterAll
    void stop() throws Exception {
        roadmap.close();
        postgres.close();
    }

    /** With and without a token, over REST and on a page. */
    private void isSaidPlainly() {
        var refused = auditor.get("/api/audit/checkpoint");
        assertThat(refused.status()).describedAs(refused.text()).isEqualTo(503);
        assertThat(refused.code()).isIn("store-busy", "store-unavailable");
        assertThat(refused.header("Retry-After")).isPresent();
        var page = visitor.get("/audit/events");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("gleich noch einmal").endsWith("</html>\n");
    }

    @Test
    void nothingIsLostWhenTheDatabaseIsKilledOrItsConnectionsAreCutOrTooFew() throws Exception {
        var office = roadmap.as(Role.PROJECT_OFFICE);
        try (var writers = new Writers(WRITERS, writer -> office)) {
            for (var round = 0; round < ROUNDS; round++) {
                writers.awaitFurther(50);
                postgres.kill();
                isSaidPlainly();
                postgres.startAgain();
                writers.awaitFurther(50);
                postgres.cutConnections();
            }
            writers.awaitFurther(50);
            writers.end();

            assertThat(writers.refused()).isPositive();
            writers.check(postgres.jdbc(), auditor);
        }
    }
}
