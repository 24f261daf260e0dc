package de.kommunal.roadmap.web.page;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/** Links that every page has. Pages know it as {@code pageLinks}. */
@Component
public class PageLinks {

    private static final String LANGUAGE = "lang";

    private final HttpServletRequest request;

    PageLinks(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * Parameters of the page that is shown, in another language.
     *
     * @param language such as {@code en}
     */
    public String inLanguage(String language) {
        var others = Query.of(request).text(name -> !name.equals(LANGUAGE));
        return "?" + (others.isEmpty() ? "" : others + "&") + LANGUAGE + "=" + language;
    }
}
