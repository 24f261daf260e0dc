package de.kommunal.roadmap.web.commands;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

import java.time.Clock;
import java.time.ZoneId;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CommandConfiguration {

    /** Effective dates are days in Germany, wherever the server stands. */
    @Bean
    static Clock clock() {
        return Clock.system(ZoneId.of("Europe/Berlin"));
    }
}
