package de.kommunal.roadmap.web.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.rest.ApiProblem;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;

/** There are places for so many replays. */
@SharedRoadmap
class ReplayPlacesTest {

    private static final String REPLAY = "/api/programmes/muensterland/replay?to=2020-01-01";

    @Test
    void whoFindsNoPlaceIsToldToComeBackAndDoesWhenOneIsFree(Roadmap roadmap) {
        var places = roadmap.bean(ReplayPlaces.class);
        var taken = new ArrayList<ReplayPlaces.Place>();
        for (var place = 0; place < ReplayPlaces.MOST; place++) {
            taken.add(places.enter());
        }

        var full = roadmap.anonymous().get(REPLAY, "Accept", "text/event-stream");
        taken.forEach(ReplayPlaces.Place::close);
        var free = roadmap.anonymous().get(REPLAY, "Accept", "text/event-stream");

        assertThat(full.status()).isEqualTo(503);
        assertThat(full.code()).isEqualTo("too-many-replays");
        assertThat(full.header("Retry-After")).hasValue("5");
        assertThat(free.status()).isEqualTo(200);
    }

    @Test
    void aReaderWhoLeavesGivesThePlaceBackLongBeforeTheReplayIsOver(Roadmap roadmap)
            throws IOException, InterruptedException {
        var slow = roadmap.address().resolve("/api/programmes/muensterland/replay?pace=5");
        try (var http = HttpClient.newHttpClient()) {
            for (var reader = 0; reader < ReplayPlaces.MOST; reader++) {
                var answer =
                        http.send(
                                HttpRequest.newBuilder(slow).build(),
                                HttpResponse.BodyHandlers.ofInputStream());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body().read()).isEqualTo('{');
                answer.body().close();
            }
        }

        var places = roadmap.bean(ReplayPlaces.class);
        var taken = new ArrayList<ReplayPlaces.Place>();
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (taken.size() < ReplayPlaces.MOST && System.nanoTime() < deadline) {
            try {
                taken.add(places.enter());
            } catch (ApiProblem e) {
                Thread.onSpinWait();
            }
        }
        taken.forEach(ReplayPlaces.Place::close);

        assertThat(taken).hasSize(ReplayPlaces.MOST);
    }

    @Test
    void everyReplayGivesItsPlaceBack(Roadmap roadmap) {
        for (var replay = 0; replay < 3 * ReplayPlaces.MOST; replay++) {
            assertThat(roadmap.anonymous().get(REPLAY).status()).isEqualTo(200);
        }
    }
}
