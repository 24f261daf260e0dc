package de.kommunal.roadmap.projections.facts;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.projections.facts.NaiveFold.Point;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.shared.ProgrammeId;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A state of which only what leads is kept has the bytes of the one that the index writes. */
final class LeadingLaw {

    private final List<FactRows> log;
    private final FactIndex index;
    private final TakenBack takenBack = new TakenBack();

    LeadingLaw(List<RecordedEvent> log, List<FactFunction<?>> features, FactFeed feed) {
        var extractor = new FactExtractor(features);
        this.log = log.stream().map(extractor::rowsOf).toList();
        this.index = feed.index();
        this.log.forEach(takenBack::note);
    }

    void holdsAt(ProgrammeId programme, Point point, Audience audience) {
        var reading = new Reading(programme, StateLaw.moment(point), audience);
        var state = new LeadingState(reading, takenBack);
        log.forEach(state::add);
        assertThat(written(state::write))
                .as("of what leads at %s", reading)
                .isEqualTo(written(new StateWriter(index, reading)::write));
    }

    private interface State {
        void write(OutputStream out) throws IOException;
    }

    private static String written(State state) {
        var out = new ByteArrayOutputStream();
        try {
            state.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
