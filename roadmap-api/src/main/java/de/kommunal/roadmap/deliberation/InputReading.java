package de.kommunal.roadmap.deliberation;

import de.kommunal.roadmap.deliberation.DeliberationView.Input;
import de.kommunal.roadmap.deliberation.DeliberationView.Step;
import de.kommunal.roadmap.deliberation.InformationEventView.Fed;
import de.kommunal.roadmap.reading.Page;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.report.ReportView;

import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Steps with their inputs and information events with what they feed, by the dates that both have
 * at the same moment. Whichever of the two is moved, the link stays and tells that it comes too
 * late.
 */
@Component
public class InputReading {

    private final Records records;

    InputReading(Records records) {
        this.records = records;
    }

    private record Place(String deliberation, String step) {}

    /** Completes deliberations with the dates of the inputs, as the same audience may see them. */
    public UnaryOperator<DeliberationView> deliberationsAt(Reading reading) {
        var events = byId(InformationEventView.class, reading);
        var reports = byId(ReportView.class, reading);
        return deliberation ->
                deliberation.with(
                        deliberation.steps().stream()
                                .map(step ->
                                        step.with(
                                                step.inputs().stream()
                                                        .map(in -> dated(in, step, events, reports))
                                                        .toList()))
                                .toList());
    }

    /** Completes information events with the steps that they feed. */
    public UnaryOperator<InformationEventView> informationEventsAt(Reading reading) {
        var deliberations = byId(DeliberationView.class, reading).values();
        return event -> event.feeding(feeds(event, deliberations));
    }

    private static Input dated(
            Input input,
            Step step,
            Map<String, InformationEventView> events,
            Map<String, ReportView> reports) {
        var event = events.get(input.informationEvent());
        if (event != null) {
            return new Input(
                    event.id(),
                    null,
                    List.of(),
                    event.date(),
                    event.state(),
                    event.isTooLateFor(step.date()));
        }
        var report = reports.get(input.report());
        if (report == null) {
            return input;
        }
        var since = report.provenance().effective();
        return new Input(
                null,
                report.id(),
                input.findings(),
                since,
                null,
                step.date().isBefore(since.earliest()));
    }

    private static List<Fed> feeds(
            InformationEventView event, Iterable<DeliberationView> deliberations) {
        var feeds = new LinkedHashMap<Place, Fed>();
        event.feeds().forEach(fed -> feeds.put(new Place(fed.deliberation(), fed.step()), fed));
        for (var deliberation : deliberations) {
            for (var step : deliberation.steps()) {
                var place = new Place(deliberation.id(), step.id());
                var linked =
                        step.inputs().stream()
                                .anyMatch(input -> event.id().equals(input.informationEvent()));
                if (linked || feeds.containsKey(place)) {
                    feeds.put(
                            place,
                            new Fed(
                                    deliberation.id(),
                                    step.id(),
                                    step.date(),
                                    linked,
                                    event.isTooLateFor(step.date())));
                }
            }
        }
        return List.copyOf(feeds.values());
    }

    private <V extends View> Map<String, V> byId(Class<V> view, Reading reading) {
        var everything = new Page.Request<V>(null, Integer.MAX_VALUE, any -> true);
        return records.list(view, reading, everything).items().stream()
                .collect(
                        Collectors.toMap(
                                View::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
