package de.kommunal.roadmap.web.page;

import de.kommunal.roadmap.reading.EventMark;
import de.kommunal.roadmap.reading.Marks;
import de.kommunal.roadmap.reading.States;
import de.kommunal.roadmap.web.rest.ReadRequest;
import de.kommunal.roadmap.web.rest.Reader;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;

/** The stops of the slider in the time bar. */
@RestController
class DaysController {

    /** As many events as are looked at; those that take effect last. */
    private static final int MOST_EVENTS = 20_000;

    private static final int MOST_DAYS = 1_000;

    private final Reader reader;
    private final States states;

    DaysController(Reader reader, States states) {
        this.reader = reader;
        this.states = states;
    }

    /** The days on which something took effect, as far as is known, the last thousand of them. */
    @GetMapping("/programmes/{programme}/days")
    ResponseEntity<List<LocalDate>> days(ReadRequest request) {
        var wanted = Marks.latestEffective(MOST_EVENTS);
        return reader.compute(
                request,
                reading ->
                        states.marks(reading, wanted).stream()
                                .map(EventMark::effective)
                                .distinct()
                                .limit(MOST_DAYS)
                                .sorted()
                                .toList());
    }
}
