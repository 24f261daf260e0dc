package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.CommandCatalogue;
import de.kommunal.roadmap.EventCatalogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Apart from the store, which works with any events. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    EventCatalogue eventCatalogue() {
        return EventCatalogue.roadmap();
    }

    @Bean
    CommandCatalogue commandCatalogue() {
        return CommandCatalogue.roadmap();
    }
}
