package de.kommunal.roadmap.shared;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Where a fact comes from. At least one of paper, title and url says which document.
 *
 * @param paper id of a paper that is recorded in the programme
 * @param title what a document outside the record is called; no natural person's name
 * @param url where the document can be read
 * @param locator the place in the document, such as a page or an item
 * @param sha256 of the document's bytes, 64 lower-case hexadecimal digits
 * @param seenOn the day on which the office saw the document
 */
public record Source(
        @Nullable String paper,
        @Nullable String title,
        @Nullable String url,
        @Nullable String locator,
        @Nullable String sha256,
        @Nullable LocalDate seenOn) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern WEB = Pattern.compile("https?://\\S+");

    public Source {
        if (paper == null && title == null && url == null) {
            throw new InvalidValue("a source names a paper, a title or a url");
        }
        if (paper != null) {
            Ids.checked(paper);
        }
        if (url != null && !WEB.matcher(url).matches()) {
            throw new InvalidValue("url", "an address that starts with https:// or http://");
        }
        if (sha256 != null && !SHA256.matcher(sha256).matches()) {
            throw new InvalidValue("sha256", "64 lower-case hexadecimal digits");
        }
    }

    public static Source titled(String title) {
        return new Source(null, title, null, null, null, null);
    }

    public static Source paper(String paper) {
        return new Source(paper, null, null, null, null, null);
    }
}
