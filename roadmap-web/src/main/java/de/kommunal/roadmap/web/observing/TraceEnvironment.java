package de.kommunal.roadmap.web.observing;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import java.util.Map;

/**
 * Leaves all that has to do with traces out unless there is an address to send them to: else each
 * request would be traced for nobody.
 */
public final class TraceEnvironment implements EnvironmentPostProcessor, Ordered {

    static final String ADDRESS = "management.opentelemetry.tracing.export.otlp.endpoint";

    private static final String TRACING = "org.springframework.boot.micrometer.tracing.";

    private static final Map<String, Object> WITHOUT_TRACES =
            Map.of(
                    "spring.autoconfigure.exclude",
                    String.join(
                            ",",
                            "org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
                            TRACING
                                    + "opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
                            TRACING
                                    + "opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration",
                            TRACING + "autoconfigure.MicrometerTracingAutoConfiguration",
                            TRACING + "autoconfigure.NoopTracerAutoConfiguration"));

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty(ADDRESS)) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("without-traces", WITHOUT_TRACES));
        }
    }
}
