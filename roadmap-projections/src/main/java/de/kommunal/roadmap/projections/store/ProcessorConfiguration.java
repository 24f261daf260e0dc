package de.kommunal.roadmap.projections.store;

import de.kommunal.roadmap.projections.store.NodeConfiguration.NodeName;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

import java.time.Duration;

/** What event processors need from the store, and the framework's habits that are switched off. */
@Configuration(proxyBeanMethods = false)
class ProcessorConfiguration {

    /** How long a processor stays with a node that does not renew its claim. */
    private static final Duration CLAIM = Duration.ofSeconds(6);

    /** How often claims are renewed, and those of others looked at. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** For whatever the framework serialises that is not an event. */
    @Bean
    @Primary
    Serializer generalSerializer() {
        return frameworkSerializer();
    }

    // a token of a replay holds a value of any type; only the framework's own are let in
    private static Serializer frameworkSerializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(ProcessorConfiguration::allowFrameworkTypes)
                .build();
    }

    private static void allowFrameworkTypes(JsonMapper.Builder mapper) {
        mapper.polymorphicTypeValidator(
                BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .build());
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, NodeName node) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(StoreSchema.tokens())
                .serializer(frameworkSerializer())
                .contentType(byte[].class)
                .nodeId(node.text())
                .claimTimeout(CLAIM)
                .build();
    }

    /** Another node goes on at most this plus a second after the death of the one before. */
    @Bean
    ConfigurerModule claims() {
        return configurer ->
                configurer
                        .eventProcessing()
                        .registerPooledStreamingEventProcessorConfiguration(
                                (configuration, processor) ->
                                        processor
                                                .tokenClaimInterval(LOOK.toMillis())
                                                .claimExtensionThreshold(LOOK.toMillis()));
    }

    /** A projection that skipped an event must not look complete: it stops and is tried again. */
    @Bean
    ConfigurerModule propagateErrors() {
        return configurer ->
                configurer
                        .eventProcessing()
                        .registerDefaultErrorHandler(c -> PropagatingErrorHandler.instance())
                        .registerDefaultListenerInvocationErrorHandler(
                                c -> PropagatingErrorHandler.instance());
    }

    /** The framework would report its use to its vendor; nothing here calls anybody. */
    @Bean
    @Primary
    UsagePropertyProvider reportNothing() {
        return new UsagePropertyProvider() {
            @Override
            public Boolean getDisabled() {
                return true;
            }

            @Override
            public String getUrl() {
                return "";
            }

            @Override
            public int priority() {
                return Integer.MAX_VALUE;
            }
        };
    }
}
