package de.kommunal.roadmap.web.chart;

import de.kommunal.roadmap.web.chart.Span.Zoom;
import de.kommunal.roadmap.web.page.PageDates;
import de.kommunal.roadmap.web.rest.ApiProblem;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;

/**
 * What of a timeline is wanted; every state of the page is an address.
 *
 * @param start the first day that is shown; null where the zoom says it
 * @param kind only entries of this kind; null for all
 * @param partner only entries of this partner; empty for all
 * @param selected key of the entry whose details are shown; empty for none
 * @param page of the table, from 1
 */
record Wanted(
        Zoom zoom,
        @Nullable LocalDate start,
        Entry.@Nullable Kind kind,
        String partner,
        String selected,
        int page) {

    /** As it stands in the address. */
    record Parameters(
            @Nullable String zoom,
            @Nullable String from,
            @Nullable String kind,
            @Nullable String partner,
            @Nullable String selected,
            @Nullable Integer page) {}

    /**
     * @throws ApiProblem 400 if one of them means nothing
     */
    static Wanted of(Parameters sent) {
        var zoom = orNone(sent.zoom());
        var from = orNone(sent.from());
        var kind = orNone(sent.kind());
        return new Wanted(
                zoom.isEmpty() ? Zoom.YEARS : one(Zoom.values(), "zoom", zoom),
                from.isEmpty() ? null : PageDates.day("from", from),
                kind.isEmpty() ? null : one(Entry.Kind.values(), "kind", kind),
                orNone(sent.partner()),
                orNone(sent.selected()),
                sent.page() == null ? 1 : Math.max(1, sent.page()));
    }

    private static String orNone(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static <E extends Enum<E>> E one(E[] values, String name, String text) {
        return Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() ->
                        ApiProblem.parameter(
                                name, text, Arrays.toString(values).toLowerCase(Locale.ROOT)));
    }

    boolean includes(Entry entry) {
        return (kind == null || entry.kind() == kind)
                && (partner.isEmpty() || entry.concerns(partner));
    }

    Wanted with(Zoom other, @Nullable LocalDate day) {
        return new Wanted(other, day, kind, partner, selected, 1);
    }

    Wanted selecting(String key) {
        return new Wanted(zoom, start, kind, partner, key, page);
    }

    Wanted onPage(int number) {
        return new Wanted(zoom, start, kind, partner, selected, number);
    }

    /** Below the programme's own path. */
    String path(String page) {
        var parts = new ArrayList<String>();
        if (zoom != Zoom.YEARS) {
            parts.add("zoom=" + zoom.word());
        }
        if (start != null) {
            parts.add("from=" + start);
        }
        if (kind != null) {
            parts.add("kind=" + kind.name().toLowerCase(Locale.ROOT));
        }
        if (!partner.isEmpty()) {
            parts.add("partner=" + UriUtils.encode(partner, StandardCharsets.UTF_8));
        }
        if (!selected.isEmpty()) {
            parts.add("selected=" + UriUtils.encode(selected, StandardCharsets.UTF_8));
        }
        if (this.page > 1) {
            parts.add("page=" + this.page);
        }
        return parts.isEmpty() ? page : page + "?" + String.join("&", parts);
    }
}
