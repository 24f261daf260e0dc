package de.kommunal.roadmap.web.page;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import java.util.ArrayList;

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
        var parts = new ArrayList<String>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!name.equals(LANGUAGE) && !name.equals("_csrf")) {
                        for (var value : values) {
                            parts.add(Frame.encoded(name) + "=" + Frame.encoded(value));
                        }
                    }
                });
        parts.add(LANGUAGE + "=" + language);
        return "?" + String.join("&", parts);
    }
}
