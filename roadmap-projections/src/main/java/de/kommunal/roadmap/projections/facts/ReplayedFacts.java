package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.projections.store.EventReader;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.ReplayedStates;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** States of events that somebody brings, each of what leads at its moment. */
final class ReplayedFacts implements ReplayedStates {

    private static final String PROJECTIONS = "de.kommunal.roadmap.projections";

    /** They are functions, so one of each is enough for all. */
    private static final List<FactFunction<?>> FUNCTIONS = functions();

    private final EventReader reader = EventReader.ofAllEvents();
    private final FactExtractor extractor = new FactExtractor(FUNCTIONS);
    private final TakenBack takenBack = new TakenBack();
    private long surveyed;

    /** The functions of all features, found as the program finds them. */
    private static List<FactFunction<?>> functions() {
        try (var context = new AnnotationConfigApplicationContext()) {
            var scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.addIncludeFilter(new AssignableTypeFilter(FactFunction.class));
            scanner.scan(PROJECTIONS);
            context.refresh();
            var functions = new ArrayList<FactFunction<?>>();
            context.getBeansOfType(FactFunction.class).values().forEach(functions::add);
            return functions;
        }
    }

    @Override
    public void survey(List<StoredEvent> events) {
        for (var event : rows(events)) {
            takenBack.note(event);
            surveyed = event.position();
        }
    }

    private List<FactRows> rows(List<StoredEvent> events) {
        return reader.read(events).stream().map(extractor::rowsOf).toList();
    }

    @Override
    public Replay replay(List<Reading> readings) {
        for (var reading : readings) {
            if (reading.moment().position() > surveyed) {
                throw new IllegalArgumentException(
                        reading.moment().position() + " has not been taken in");
            }
        }
        return new States(
                readings.stream().map(reading -> new LeadingState(reading, takenBack)).toList());
    }

    private final class States implements Replay {

        private final List<LeadingState> states;

        States(List<LeadingState> states) {
            this.states = states;
        }

        @Override
        public void add(List<StoredEvent> events) {
            for (var event : rows(events)) {
                states.forEach(state -> state.add(event));
            }
        }

        @Override
        public void write(int reading, OutputStream out) throws IOException {
            states.get(reading).write(out);
        }
    }
}
