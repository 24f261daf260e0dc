package de.kommunal.roadmap.projections.facts;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the facts follow the log: in position order, so by one segment. */
@Configuration(proxyBeanMethods = false)
class FactProcessor {

    /** The most events that one transaction takes in; a lone event does not wait for others. */
    private static final int BATCH = 500;

    @Bean
    ConfigurerModule factsInOneSegment() {
        return configurer ->
                configurer
                        .eventProcessing()
                        .registerPooledStreamingEventProcessor(
                                FactProjector.NAME,
                                org.axonframework.config.Configuration::eventStore,
                                (configuration, processor) -> fromTheStart(processor));
    }

    private static PooledStreamingEventProcessor.Builder fromTheStart(
            PooledStreamingEventProcessor.Builder processor) {
        return processor
                .initialSegmentCount(1)
                .batchSize(BATCH)
                .initialToken(StreamableMessageSource::createTailToken);
    }
}
