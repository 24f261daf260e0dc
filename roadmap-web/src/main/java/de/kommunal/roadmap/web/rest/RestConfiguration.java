package de.kommunal.roadmap.web.rest;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.web.commands.Commands;
import de.kommunal.roadmap.web.security.CurrentActor;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.util.List;

@Configuration(proxyBeanMethods = false)
class RestConfiguration implements WebMvcConfigurer {

    private final Records records;
    private final Commands commands;
    private final CurrentActor actor;
    private final Points points;
    private final PersonalDoor door;

    RestConfiguration(
            Records records,
            Commands commands,
            CurrentActor actor,
            Points points,
            PersonalDoor door) {
        this.records = records;
        this.commands = commands;
        this.actor = actor;
        this.points = points;
        this.door = door;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CommandBodyResolver(door));
        resolvers.add(new SentBodyResolver());
        resolvers.add(new ReadRequestResolver(records, commands, actor, points));
    }

    @Bean
    static WebMvcRegistrations routes() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new Routes();
            }
        };
    }

    @Bean
    static JsonMapperBuilderCustomizer withoutNulls() {
        return builder ->
                builder.changeDefaultPropertyInclusion(
                        i -> i.withValueInclusion(JsonInclude.Include.NON_NULL));
    }
}
