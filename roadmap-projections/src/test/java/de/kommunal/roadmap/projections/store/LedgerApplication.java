package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.EventCatalogue;
import de.kommunal.roadmap.audit.AppendTerms;
import de.kommunal.roadmap.shared.EventTypes;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.springframework.beans.factory.annotation.Value;
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

    /** Metadata of a command that is not to share its append. */
    static final String ALONE = "alone";

    /** Metadata of a command: what is to be stored along with its events. */
    static final String NOTE = "note";

    @Bean
    EventCatalogue eventCatalogue() {
        return new EventCatalogue(
                EventTypes.of(LedgerEvent.class), List.of(new OldLedgerEvent.AddCurrency()));
    }

    @Bean
    MovableClock clock() {
        return new MovableClock();
    }

    /** As the product says of its commands, where a test asks for it. */
    @Bean
    MessageHandlerInterceptor<CommandMessage<?>> sharing(
            @Value("${ledger.shares:false}") boolean shares) {
        return (work, chain) -> {
            var said = work.getMessage().getMetaData();
            if (shares && !said.containsKey(ALONE)) {
                AppendTerms.shareAppend();
            }
            if (said.get(NOTE) instanceof String note) {
                AppendTerms.store(
                        new AppendTerms.Along(
                                "insert into note_along (note, position) values (?, ?)",
                                appended -> List.of(note, appended.getLast().position())));
            }
            return chain.proceed();
        };
    }

    static ConfigurableApplicationContext start(Map<String, Object> properties) {
        return new SpringApplicationBuilder(LedgerApplication.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .properties("spring.main.banner-mode=off", "logging.level.root=warn")
                .run();
    }
}
