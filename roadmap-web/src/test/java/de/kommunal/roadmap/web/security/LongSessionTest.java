package de.kommunal.roadmap.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

class LongSessionTest {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    @TempDir Path directory;

    @Test
    void aSessionEndsAfterItsTimeHoweverBusySomebodyIs() throws InterruptedException {
        try (var roadmap =
                Roadmap.start(
                        directory,
                        "--roadmap.data-set=none",
                        "--roadmap.session.longest=" + LONGEST)) {
            var somebody = roadmap.signedIn(Role.ADMIN);
            assertThat(somebody.get("/administration").status()).isEqualTo(200);
            Thread.sleep(LONGEST);

            var answer = somebody.get("/administration");

            assertThat(answer.header("Location").orElse("")).endsWith("/login?late");
            assertThat(somebody.get("/login?late").text())
                    .contains("Ihre Sitzung hat lange gedauert");
            assertThat(somebody.get("/administration").header("Location").orElse(""))
                    .endsWith("/login");
        }
    }
}
