package de.kommunal.roadmap.web.durability;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Path;

/** Whether a write that is acknowledged was flushed to disk, as the setting says. */
class PowerTest {

    @TempDir private Path directory;

    @Test
    void flushesBeforeItAcknowledges() {
        assertThat(flushesOfOneWrite("power")).isEqualTo(1);
    }

    @Test
    void leavesItToTheOperatingSystemOtherwise() {
        assertThat(flushesOfOneWrite("process")).isZero();
    }

    private int flushesOfOneWrite(String durability) {
        try (var roadmap =
                Roadmap.start(
                        directory,
                        "--roadmap.data-set=none",
                        "--roadmap.durability=" + durability)) {
            var jdbc = roadmap.bean(JdbcClient.class);
            jdbc.sql("set query_statistics true").update();

            OwnProgramme.open(roadmap, "power");

            return jdbc.sql(
                            """
                            select coalesce(sum(execution_count), 0)
                            from information_schema.query_statistics
                            where sql_statement = 'CHECKPOINT SYNC'
                            """)
                    .query(Integer.class)
                    .single();
        }
    }
}
