package de.kommunal.roadmap.correction;

import de.kommunal.roadmap.shared.RecordAggregate;

import org.axonframework.config.AggregateConfiguration;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.Repository;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the aggregates that decide, by their identifiers. */
@Component
class Deciders {

    private final ObjectProvider<Configuration> configuration;

    Deciders(ObjectProvider<Configuration> configuration) {
        this.configuration = configuration;
    }

    /** The class and the repository of an aggregate's type. */
    record Kind<A extends RecordAggregate>(Class<A> aggregate, Repository<A> repository) {}

    Configuration configuration() {
        return configuration.getObject();
    }

    /**
     * @param aggregateIdentifier starts with the type, up to a slash
     */
    Kind<? extends RecordAggregate> of(String aggregateIdentifier) {
        var type = aggregateIdentifier.substring(0, aggregateIdentifier.indexOf('/'));
        return configuration().findModules(AggregateConfiguration.class).stream()
                .map(module -> (AggregateConfiguration<?>) module)
                .filter(module -> type.equals(typeOf(module.aggregateType())))
                .findFirst()
                .map(Deciders::kind)
                .orElseThrow(() -> new IllegalStateException("no aggregate is called " + type));
    }

    private static String typeOf(Class<?> aggregate) {
        var annotation = aggregate.getAnnotation(Aggregate.class);
        return annotation == null ? "" : annotation.type();
    }

    @SuppressWarnings("unchecked")
    private static Kind<? extends RecordAggregate> kind(AggregateConfiguration<?> module) {
        var known = (AggregateConfiguration<RecordAggregate>) module;
        return new Kind<>(known.aggregateType(), known.repository());
    }
}
