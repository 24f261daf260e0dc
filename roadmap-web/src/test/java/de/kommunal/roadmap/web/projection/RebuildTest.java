package de.kommunal.roadmap.web.projection;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.reading.Rebuild;
import de.kommunal.roadmap.web.support.Muensterland;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The facts follow from the log alone and can be made anew from it at any time. */
class RebuildTest {

    @TempDir private Path directory;

    private Roadmap roadmap;
    private Muensterland muensterland;
    private long beforeTheCorrection;

    @BeforeEach
    void start() {
        startAgain();
        muensterland.proposes("holding-2");
        beforeTheCorrection = muensterland.position();
        muensterland.correctsAPosition();
        muensterland.proposes("holding-3");
    }

    @AfterEach
    void stop() {
        roadmap.close();
    }

    @Test
    void saysTheSameAsBefore() {
        var now = muensterland.answersAt(muensterland.position());
        var before = muensterland.answersAt(beforeTheCorrection);
        assertThat(now).isNotEqualTo(before);
        var digest = rebuild().digest();
        assertThat(rebuild().recomputeDigest()).isEqualTo(digest);

        assertThat(rebuild().rebuild()).isEqualTo(digest);

        assertThat(rebuild().recomputeDigest()).isEqualTo(digest);
        assertThat(muensterland.answersAt(muensterland.position())).isEqualTo(now);
        assertThat(muensterland.answersAt(beforeTheCorrection)).isEqualTo(before);
    }

    @Test
    void healsAFactThatSomebodyAltered() {
        muensterland.read("/positions");
        var now = muensterland.answersAt(muensterland.position());
        var digest = rebuild().digest();
        assertThat(alterOneFact(roadmap.bean(JdbcClient.class))).isEqualTo(1);
        assertThat(rebuild().digest()).isEqualTo(digest);
        assertThat(rebuild().recomputeDigest()).isNotEqualTo(digest);

        assertThat(rebuild().rebuild()).isEqualTo(digest);

        assertThat(rebuild().recomputeDigest()).isEqualTo(digest);
        assertThat(muensterland.answersAt(muensterland.position())).isEqualTo(now);
    }

    @Test
    void isFinishedAtTheNextStartIfItWasCutShort() {
        var position = muensterland.position();
        var now = muensterland.answersAt(position);
        var digest = rebuild().digest();
        roadmap.close();

        forgetTheFacts(stoppedStore());

        startAgain();
        assertThat(muensterland.answersAt(position)).isEqualTo(now);
        assertThat(rebuild().digest()).isEqualTo(digest);
        assertThat(rebuild().recomputeDigest()).isEqualTo(digest);
        muensterland.proposes("after-the-start");
        assertThat(muensterland.read("/scenarios")).contains("after-the-start");
    }

    @Test
    void losesNothingThatIsRecordedMeanwhile() throws Exception {
        try (var office = Executors.newSingleThreadExecutor()) {
            var writing = office.submit(() -> propose(20));
            rebuildUntil(writing);
        }

        assertThat(muensterland.read("/scenarios?limit=500")).contains("\"meanwhile-20\"");
        assertThat(rebuild().recomputeDigest()).isEqualTo(rebuild().digest());
        var now = muensterland.answersAt(muensterland.position());
        rebuild().rebuild();
        assertThat(muensterland.answersAt(muensterland.position())).isEqualTo(now);
    }

    private void propose(int scenarios) {
        for (var number = 1; number <= scenarios; number++) {
            muensterland.proposes("meanwhile-" + number);
        }
    }

    private void rebuildUntil(Future<?> done) throws Exception {
        do {
            rebuild().rebuild();
        } while (!done.isDone());
        done.get();
    }

    private void startAgain() {
        roadmap = Roadmap.start(directory);
        muensterland = new Muensterland(roadmap);
    }

    private Rebuild rebuild() {
        return roadmap.bean(Rebuild.class);
    }

    private JdbcClient stoppedStore() {
        var url = "jdbc:h2:" + directory.toAbsolutePath().resolve("roadmap");
        return JdbcClient.create(new DriverManagerDataSource(url, "sa", ""));
    }

    private static int alterOneFact(JdbcClient store) {
        return store.sql(
                        """
                        update fact_1
                        set says = replace(says, 'stance	"SUPPORTS"', 'stance	"REJECTS"')
                        where subject = ? and says like '%stance	"SUPPORTS"%'
                        """)
                .param("position/" + Muensterland.POSITION)
                .update();
    }

    /** As a rebuild leaves it whose process ends before the first page is written. */
    private static void forgetTheFacts(JdbcClient store) {
        store.sql("delete from fact_1").update();
        store.sql("update projection_progress set position = 0, digest = ?")
                .param("0".repeat(64))
                .update();
    }
}
