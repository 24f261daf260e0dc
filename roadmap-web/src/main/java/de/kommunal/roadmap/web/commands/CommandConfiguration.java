package de.kommunal.roadmap.web.commands;

import de.kommunal.roadmap.shared.Command;

import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.support.TaskUtils;
import org.springframework.transaction.TransactionException;

import java.time.Clock;
import java.time.ZoneId;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CommandConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CommandConfiguration.class);

    /** What is done from time to time is tried again soon; a stack tells nothing of an outage. */
    @Bean
    static ThreadPoolTaskSchedulerCustomizer quietWhenTheStoreIsNotReached() {
        return scheduler ->
                scheduler.setErrorHandler(e -> {
                    if (e instanceof DataAccessException || e instanceof TransactionException) {
                        LOG.warn("a scheduled task did not reach the store: {}", e.toString());
                    } else {
                        TaskUtils.LOG_AND_SUPPRESS_ERROR_HANDLER.handleError(e);
                    }
                });
    }

    /** Commands say it themselves; the framework would look through their classes each time. */
    @Bean
    static CommandTargetResolver commandTargetResolver() {
        return message -> {
            if (message.getPayload() instanceof Command command) {
                return new VersionedAggregateIdentifier((Object) command.aggregate(), null);
            }
            throw new IllegalArgumentException(message.getPayloadType() + " is not a command");
        };
    }

    /** Effective dates are days in Germany, wherever the server stands. */
    @Bean
    static Clock clock() {
        return Clock.system(ZoneId.of("Europe/Berlin"));
    }
}
