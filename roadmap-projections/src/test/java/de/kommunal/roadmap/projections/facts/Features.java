package de.kommunal.roadmap.projections.facts;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What events of all features say, found as the program finds it. */
final class Features {

    private Features() {}

    static List<FactFunction<?>> factFunctions() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(FactFunction.class));
        var found = new ArrayList<FactFunction<?>>();
        for (var bean : scanner.findCandidateComponents("de.kommunal.roadmap.projections")) {
            found.add(made(String.valueOf(bean.getBeanClassName())));
        }
        found.sort(Comparator.comparing(f -> f.events().getName()));
        return List.copyOf(found);
    }

    private static FactFunction<?> made(String name) {
        try {
            var constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (FactFunction<?>) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " needs more than itself", e);
        }
    }
}
