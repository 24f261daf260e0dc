package de.kommunal.roadmap.web.automation;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the automation follows the log: one event after the other, from the first one on. */
@Configuration(proxyBeanMethods = false)
class BreachProcessor {

    /**
     * It has a token of its own, so what was recorded while the program was down comes next, and a
     * rebuild of the facts tells it nothing again.
     */
    @Bean
    ConfigurerModule breachesInOneSegment() {
        return configurer ->
                configurer
                        .eventProcessing()
                        .registerPooledStreamingEventProcessor(
                                BreachedConditions.NAME,
                                org.axonframework.config.Configuration::eventStore,
                                (configuration, processor) -> fromTheStart(processor));
    }

    private static PooledStreamingEventProcessor.Builder fromTheStart(
            PooledStreamingEventProcessor.Builder processor) {
        return processor
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken);
    }
}
