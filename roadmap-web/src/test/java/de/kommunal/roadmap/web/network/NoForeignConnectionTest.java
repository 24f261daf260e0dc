package de.kommunal.roadmap.web.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.kommunal.roadmap.web.RoadmapApplication;

import org.axonframework.updates.UpdateChecker;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class NoForeignConnectionTest {

    @TempDir Path directory;

    @Test
    void theWatchSeesAndRefusesAForeignName() {
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> InetAddress.getAllByName(NameLookups.WATCHED));
        assertThat(NameLookups.foreign()).contains(NameLookups.WATCHED);
    }

    @Test
    void theProgramStartsWithoutLookingUpAnyForeignName() throws Exception {
        try (var context = startAsInProduction()) {
            assertThat(context.getBean(UsagePropertyProvider.class).getDisabled()).isTrue();
            // otherwise its first call would come a second after the start
            assertThat(context.getBeanNamesForType(UpdateChecker.class)).hasSize(1);
        }
        assertThat(NameLookups.foreign()).isSubsetOf(NameLookups.WATCHED);
    }

    /** On a thread of its own: below a test in the stack the update checker hides. */
    private ConfigurableApplicationContext startAsInProduction() throws Exception {
        var started = new CompletableFuture<ConfigurableApplicationContext>();
        Thread.ofPlatform()
                .start(() -> {
                    try {
                        started.complete(start());
                    } catch (Throwable e) {
                        started.completeExceptionally(e);
                    }
                });
        return started.get(2, TimeUnit.MINUTES);
    }

    private ConfigurableApplicationContext start() {
        return SpringApplication.run(
                RoadmapApplication.class,
                "--server.port=0",
                "--roadmap.data-dir=" + directory,
                "--roadmap.data-set=none",
                "--spring.main.banner-mode=off");
    }
}
