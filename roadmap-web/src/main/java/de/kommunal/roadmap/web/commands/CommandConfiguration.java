package de.kommunal.roadmap.web.commands;

import org.axonframework.commandhandling.CommandBus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

    /** Effective dates are days in Germany, wherever the server stands. */
    @Bean
    static Clock clock() {
        return Clock.system(java.time.ZoneId.of("Europe/Berlin"));
    }

    @Autowired
    void register(CommandBus commandBus, ReceiptInterceptor interceptor) {
        commandBus.registerHandlerInterceptor(interceptor);
    }
}
