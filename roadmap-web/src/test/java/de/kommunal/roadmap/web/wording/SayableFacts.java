package de.kommunal.roadmap.web.wording;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import de.kommunal.roadmap.EventCatalogue;
import de.kommunal.roadmap.projections.facts.Fact;
import de.kommunal.roadmap.projections.facts.FactFunction;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.EventJson;
import de.kommunal.roadmap.shared.Subject;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What facts can say: all that the approved form of each event says, and what the functions that
 * make facts name besides, because no approved event has every field.
 */
final class SayableFacts {

    private static final Path EVENTS = Path.of("../roadmap-api/src/test/resources/events");
    private static final Path FUNCTIONS =
            Path.of("../roadmap-projections/src/main/java/de/kommunal/roadmap/projections");
    private static final Pattern KIND = Pattern.compile("Facts\\.about\\((\\w+)\\.named");
    private static final Pattern NAMED =
            Pattern.compile("(?:says|ends|saysOrEnds)\\(\\s*(?:facts,\\s*)?\"(\\w+)\"\\s*[,)]");

    private SayableFacts() {}

    /** A path with * for ids. */
    record Sayable(Subject.Kind kind, String path) {}

    static Set<Sayable> paths() {
        var paths = new TreeSet<>(Comparator.comparing(Sayable::kind).thenComparing(Sayable::path));
        try {
            paths.addAll(said());
            paths.addAll(named());
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return paths;
    }

    private static List<Sayable> said() throws IOException, ReflectiveOperationException {
        var functions = functions();
        var types = EventCatalogue.roadmap().types();
        var builder = JsonMapper.builder();
        EventJson.configure(builder);
        var json = builder.build();
        var said = new ArrayList<Sayable>();
        for (var type : types.classes()) {
            var name = types.typeOf(type).orElseThrow();
            var file =
                    EVENTS.resolve(
                            name.name().replaceFirst("^roadmap\\.", "")
                                    + "-"
                                    + name.revision()
                                    + ".json");
            var event = (Event) json.readValue(Files.readString(file), type);
            for (var function : functions) {
                if (function.events().isInstance(event)) {
                    said.addAll(sayables(function, event));
                }
            }
        }
        return said;
    }

    @SuppressWarnings("unchecked")
    private static <E extends Event> List<Sayable> sayables(FactFunction<?> function, E event) {
        return ((FactFunction<E>) function)
                .of(event).list().stream()
                        .filter(Fact.Assertion.class::isInstance)
                        .map(Fact.Assertion.class::cast)
                        .filter(fact -> !fact.aspect().startsWith("@"))
                        .map(fact ->
                                new Sayable(fact.subject().kind(), Paths.pattern(fact.aspect())))
                        .toList();
    }

    private static List<FactFunction<?>> functions() throws ReflectiveOperationException {
        var functions = new ArrayList<FactFunction<?>>();
        for (var type :
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("de.kommunal.roadmap.projections")) {
            if (type.isAssignableTo(FactFunction.class) && !type.isInterface()) {
                var constructor = type.reflect().getDeclaredConstructor();
                constructor.setAccessible(true);
                functions.add((FactFunction<?>) constructor.newInstance());
            }
        }
        return functions;
    }

    private static List<Sayable> named() throws IOException {
        try (Stream<Path> files = Files.walk(FUNCTIONS)) {
            return files.filter(file -> file.toString().endsWith("Facts.java"))
                    .flatMap(SayableFacts::named)
                    .toList();
        }
    }

    private static Stream<Sayable> named(Path file) {
        try {
            var source = Files.readString(file);
            var kind = KIND.matcher(source);
            return kind.find()
                    ? NAMED.matcher(source)
                            .results()
                            .map(name ->
                                    new Sayable(Subject.Kind.valueOf(kind.group(1)), name.group(1)))
                    : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
