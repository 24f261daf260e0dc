package de.kommunal.roadmap.web.observing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

import java.nio.file.Path;

class DiskHealthTest {

    private static final long GIB = 1 << 30;

    @TempDir private Path directory;

    @Test
    void warnsWhenThereIsLessThanWanted() {
        var free = directory.toFile().getUsableSpace();

        var health = new DiskHealth(directory, free + GIB + "B").health();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat((String) health.getDetails().get("reason"))
                .startsWith("the disk of the data directory has ");
    }

    @Test
    void isContentWithEnough() {
        assertThat(new DiskHealth(directory, "1KB").health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aDirectoryThatIsGoneIsDown() {
        var gone = new DiskHealth(directory.resolve("gone"), "1KB");

        assertThat(gone.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void takesAShareOrAnAmount() {
        assertThat(FreeSpace.of("10%").of(200 * GIB)).isEqualTo(20 * GIB);
        assertThat(FreeSpace.of("2GB").of(200 * GIB)).isEqualTo(2 * GIB);
        assertThatIllegalArgumentException().isThrownBy(() -> FreeSpace.of("much"));
    }
}
