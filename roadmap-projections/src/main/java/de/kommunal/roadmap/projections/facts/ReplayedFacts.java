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

/** An index of its own, filled from events that somebody brings. */
final class ReplayedFacts implements ReplayedStates {

    private static final String PROJECTIONS = "de.kommunal.roadmap.projections";

    /** They are functions, so one of each is enough for all. */
    private static final List<FactFunction<?>> FUNCTIONS = functions();

    private final EventReader reader = EventReader.ofAllEvents();
    private final FactExtractor extractor = new FactExtractor(FUNCTIONS);
    private final FactIndex index = new FactIndex();

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
    public void add(List<StoredEvent> events) {
        index.add(reader.read(events).stream().map(extractor::rowsOf).toList());
    }

    @Override
    public List<String> programmes() {
        return index.programmes();
    }

    @Override
    public void write(Reading reading, OutputStream out) throws IOException {
        if (reading.moment().position() > index.position()) {
            throw new IllegalArgumentException(
                    reading.moment().position() + " has not been taken in");
        }
        new StateWriter(index, reading).write(out);
    }
}
