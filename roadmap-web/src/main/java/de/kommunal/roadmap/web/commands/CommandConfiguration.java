package de.kommunal.roadmap.web.commands;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.ZoneId;

@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

    /** Effective dates are days in Germany, wherever the server stands. */
    @Bean
    static Clock clock() {
        return Clock.system(ZoneId.of("Europe/Berlin"));
    }
}
