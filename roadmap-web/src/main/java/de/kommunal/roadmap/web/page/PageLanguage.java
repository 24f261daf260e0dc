package de.kommunal.roadmap.web.page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * German, or English for who wants it: by {@code ?lang=en}, which a cookie remembers, else by what
 * the browser accepts.
 */
@Configuration(proxyBeanMethods = false)
class PageLanguage implements WebMvcConfigurer {

    private static final List<Locale> SPOKEN = List.of(Locale.GERMAN, Locale.ENGLISH);

    @Bean
    LocaleResolver localeResolver() {
        var byBrowser = new AcceptHeaderLocaleResolver();
        byBrowser.setSupportedLocales(SPOKEN);
        byBrowser.setDefaultLocale(Locale.GERMAN);
        var resolver = new SpokenOnly("language");
        resolver.setDefaultLocaleFunction(byBrowser::resolveLocale);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var byParameter =
                new LocaleChangeInterceptor() {
                    @Override
                    protected Locale parseLocaleValue(String value) {
                        return spoken(value);
                    }
                };
        byParameter.setParamName("lang");
        registry.addInterceptor(byParameter).excludePathPatterns("/api/**");
    }

    private static Locale spoken(String value) {
        return Locale.forLanguageTag(value).getLanguage().equals("en")
                ? Locale.ENGLISH
                : Locale.GERMAN;
    }

    /** A cookie may say anything. */
    private static final class SpokenOnly extends CookieLocaleResolver {

        SpokenOnly(String cookie) {
            super(cookie);
        }

        @Override
        protected Locale parseLocaleValue(String value) {
            return spoken(value);
        }
    }
}
