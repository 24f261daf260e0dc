package de.kommunal.roadmap.web.rest;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives answers to reads a tag of what they say, where they have none of their own, so that who has
 * an answer already need not be sent it again. What is written piece by piece has to pass unread.
 */
@Configuration(proxyBeanMethods = false)
class AnswerTags {

    @Bean
    static FilterRegistrationBean<ShallowEtagHeaderFilter> answerTagFilter() {
        var filter = new FilterRegistrationBean<ShallowEtagHeaderFilter>(new OfWholeAnswers());
        filter.addUrlPatterns("/api/programmes", "/api/programmes/*");
        return filter;
    }

    private static final class OfWholeAnswers extends ShallowEtagHeaderFilter {

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            var path = request.getRequestURI();
            return !request.getMethod().equals("GET")
                    || path.endsWith("/replay")
                    || path.endsWith("/state");
        }
    }
}
