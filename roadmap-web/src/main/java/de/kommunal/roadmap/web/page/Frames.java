package de.kommunal.roadmap.web.page;

import de.kommunal.roadmap.programme.ProgrammeView;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.web.page.Frame.Section;
import de.kommunal.roadmap.web.rest.ReadRequest;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Makes the frame of a page from its request. */
@Component
public class Frames {

    private static final Set<String> KNOWLEDGE = Set.of("knownAt", "atPosition");
    private static final List<String> CLOCKS = List.of("validAt", "knownAt", "atPosition");

    /** Said once, not part of the address that a link repeats. */
    private static final Set<String> PASSING = Set.of("lang", "timestamps");

    private final Records records;
    private final HttpServletRequest request;
    private final Clock clock;

    Frames(Records records, HttpServletRequest request, Clock clock) {
        this.records = records;
        this.request = request;
        this.clock = clock;
    }

    /**
     * The frame of the page that is asked for.
     *
     * @throws ResponseStatusException 404 if the reader can't see the programme on any day
     */
    public Frame of(ReadRequest wanted, Section section) {
        var moment = wanted.reading().moment();
        var query = Query.of(request);
        var here = request.getRequestURI();
        var own = query.text(name -> !CLOCKS.contains(name) && !PASSING.contains(name));
        return new Frame(
                programme(wanted.reading()),
                section,
                LocalDate.ofInstant(clock.instant(), clock.getZone()),
                moment,
                moment.knownAt().atZone(clock.getZone()),
                KNOWLEDGE.stream().anyMatch(query::has),
                own.isEmpty() ? here : here + "?" + own,
                clocks(query));
    }

    private static SequencedMap<String, String> clocks(Query query) {
        var clocks = new LinkedHashMap<String, String>();
        for (var name : CLOCKS) {
            query.first(name).ifPresent(value -> clocks.put(name, value));
        }
        return Collections.unmodifiableSequencedMap(clocks);
    }

    /**
     * A programme has pages also for days before it was opened, and for times when nobody knew of
     * it: then they say that there was nothing.
     */
    private ProgrammeView programme(Reading reading) {
        var moment = reading.moment();
        return find(reading, moment)
                .or(() -> find(reading, records.momentAt(LocalDate.MAX, moment.position())))
                .or(() -> find(reading, records.momentAt(LocalDate.MAX, records.position())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<ProgrammeView> find(Reading reading, Moment moment) {
        return records.find(
                ProgrammeView.class,
                new Reading(reading.programme(), moment, reading.audience()),
                reading.programme().value());
    }
}
