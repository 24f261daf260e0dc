package de.kommunal.roadmap.web.support;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * Hands a {@link Roadmap} with the Münsterland data set to tests. All tests share one: each works
 * with subjects or programmes of its own.
 */
public final class RunningRoadmap implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(RunningRoadmap.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Roadmap.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // the root store closes it after the last test
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Roadmap.class, type -> start(), Roadmap.class);
    }

    private static Roadmap start() {
        try {
            return Roadmap.start(Files.createTempDirectory("roadmap-test-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
