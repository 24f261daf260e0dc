package de.kommunal.roadmap.web.scale;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The store and the read side of the program without its processors and without the web. */
final class StoreApplication {

    /** Names of the program's processors, which have nothing to do with what is generated. */
    private static final List<String> PROCESSORS = List.of("facts", "breached-conditions");

    private StoreApplication() {}

    /** What stands beside the store for its own tests. */
    private static final String OF_TESTS = ".*\\.Ledger.*";

    /** The store alone. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "de.kommunal.roadmap.projections.store",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {OF_TESTS, ".*\\.LogForks"}))
    static class Writing {}

    /** The store and everything that is read from it; facts are made at the start. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "de.kommunal.roadmap.projections",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {OF_TESTS, ".*\\.(Fact(Projector|Processor)|LogFollowers)"}))
    static class Reading {}

    static ConfigurableApplicationContext start(
            Class<?> configuration, Clock clock, Path dataDirectory) {
        return new SpringApplicationBuilder(configuration)
                .web(WebApplicationType.NONE)
                .initializers(context ->
                        context.getBeanFactory().registerSingleton("clockOfTheHistory", clock))
                .properties("spring.main.banner-mode=off", "logging.level.root=warn")
                // what readiness is made of is not here
                .properties("management.endpoint.health.validate-group-membership=false")
                .run("--roadmap.data-dir=" + dataDirectory);
    }

    /** The processors start behind what is there. */
    static void skipTo(long position, ConfigurableApplicationContext context) {
        var tokens = context.getBean(TokenStore.class);
        var transaction = context.getBean(TransactionTemplate.class);
        transaction.executeWithoutResult(status ->
                PROCESSORS.forEach(name ->
                        tokens.initializeTokenSegments(
                                name, 1, GapAwareTrackingToken.newInstance(position, Set.of()))));
    }
}
