package de.kommunal.roadmap.web.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;

class TokenCommandOnPostgresTest {

    @TempDir Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void keepsTheHashInTheDatabase() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            assertThat(run(postgres)).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("\"api_token\"");
            assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();

            new ResourceDatabasePopulator(
                            new ClassPathResource("db/migration/common/V20__accounts.sql"))
                    .execute(postgres.getPostgresDatabase());
            assertThat(run(postgres)).isZero();

            assertThat(
                            JdbcClient.create(postgres.getPostgresDatabase())
                                    .sql("select role from api_token where label = 'Revision'")
                                    .query(String.class)
                                    .single())
                    .isEqualTo("AUDITOR");
            assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("rmt_");
            var jdbc = JdbcClient.create(postgres.getPostgresDatabase());
            String actor = jdbc.sql("select actor from api_token").query(String.class).single();
            assertThat(run(postgres, "revoke", actor)).isZero();
            assertThat(
                            jdbc.sql("select count(revoked_at) from api_token")
                                    .query(Long.class)
                                    .single())
                    .isEqualTo(1);
            assertThat(run(postgres, "revoke", actor)).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("none of " + actor);
            assertThat(directory).isEmptyDirectory();
        }
    }

    private int run(EmbeddedPostgres postgres) {
        return run(postgres, "AUDITOR");
    }

    private int run(EmbeddedPostgres postgres, String... words) {
        var command =
                new TokenCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Clock.systemUTC());
        return command.run(
                Stream.concat(
                                Stream.of(words),
                                Stream.of(
                                        "--label=Revision",
                                        "--roadmap.data-dir=" + directory,
                                        "--spring.datasource.url="
                                                + postgres.getJdbcUrl("postgres", "postgres"),
                                        "--spring.datasource.username=postgres"))
                        .toArray(String[]::new));
    }
}
