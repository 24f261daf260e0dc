package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.EventCatalogue;
import de.kommunal.roadmap.shared.EventTypes;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.util.List;
import java.util.Map;

/** The store as the product configures it, with other events. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    StoreConfiguration.class,
    NodeConfiguration.class,
    ProcessorConfiguration.class,
    DurabilityConfiguration.class,
    Ledger.class
})
class LedgerApplication {

    @Bean
    EventCatalogue eventCatalogue() {
        return new EventCatalogue(
                EventTypes.of(LedgerEvent.class), List.of(new OldLedgerEvent.AddCurrency()));
    }

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    static ConfigurableApplicationContext start(Map<String, Object> properties) {
        return new SpringApplicationBuilder(LedgerApplication.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .properties("spring.main.banner-mode=off", "logging.level.root=warn")
                .run();
    }
}
