package de.kommunal.roadmap.web.deliberation;

import de.kommunal.roadmap.deliberation.ReservationSet;
import de.kommunal.roadmap.deliberation.ResolutionReading;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.web.rest.ReadRequest;
import de.kommunal.roadmap.web.rest.Reader;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

@RestController
@RequestMapping("/api/programmes/{programme}/reservations")
class ReservationController {

    private final Reader reader;
    private final ResolutionReading resolutions;

    ReservationController(Reader reader, ResolutionReading resolutions) {
        this.reader = reader;
        this.resolutions = resolutions;
    }

    /**
     * How the resolutions that are subject to something depend on each other.
     *
     * @param sets resolutions that take effect only together, and what each set waits for
     * @param everybodyWaitsFor the one partner that every waiting set waits for; null if there is
     *     none or more than one
     * @param at at which this was so
     */
    record Network(List<ReservationSet> sets, @Nullable String everybodyWaitsFor, Moment at) {}

    /**
     * The sets of resolutions that are each subject to the others. A set takes effect once all of
     * its members are adopted and none of them is subject to anything else.
     */
    @GetMapping
    ResponseEntity<Network> network(ReadRequest request) {
        return reader.compute(
                request,
                reading -> {
                    var network = resolutions.network(reading);
                    return new Network(
                            network.sets(),
                            network.everybodyWaitsFor().orElse(null),
                            reading.moment());
                });
    }
}
