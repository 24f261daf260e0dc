package de.kommunal.roadmap.web.page;

import de.kommunal.roadmap.programme.ProgrammeView;
import de.kommunal.roadmap.reading.Moment;

import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * What every page of a programme has around its content: where it is, and as of when.
 *
 * @param section the page's own section
 * @param today the day on which the page is read
 * @param knownAt whose knowledge is shown, in the time zone of the programme
 * @param pinned true if the address says whose knowledge is shown
 * @param here path and parameters of the page, without the clocks
 * @param clockParameters the clocks as they were asked for; empty for the present
 */
public record Frame(
        ProgrammeView programme,
        Section section,
        LocalDate today,
        Moment moment,
        ZonedDateTime knownAt,
        boolean pinned,
        String here,
        SequencedMap<String, String> clockParameters) {

    /** The sections of the pages of a programme, in the order of the navigation. */
    public enum Section {
        OVERVIEW(""),
        TIMELINE("timeline"),
        POSITIONS("positions"),
        DELIBERATIONS("deliberations"),
        LEGAL_FORMS("legal-forms"),
        MILESTONES("milestones"),
        PARTNERS("partners"),
        COMPARISON("comparison"),
        ENTRIES("entries");

        private final String path;

        Section(String path) {
            this.path = path;
        }

        /** Name of its messages. */
        public String key() {
            return path.isEmpty() ? "overview" : path;
        }
    }

    /** How what is shown lies to the present. */
    public enum Time {
        PRESENT,
        /** What held before today, or what was known once. */
        PAST,
        /** A day that is still to come, as it is planned now. */
        FUTURE
    }

    /**
     * The sections that are there for the reader.
     *
     * @param writes whether the reader may record something
     */
    public List<Section> sections(boolean writes) {
        return Arrays.stream(Section.values())
                .filter(one -> writes || one != Section.ENTRIES)
                .toList();
    }

    /** Also a future day as it was planned once is in the past. */
    public Time time() {
        if (pinned || moment.validAt().isBefore(today)) {
            return Time.PAST;
        }
        return moment.validAt().isAfter(today) ? Time.FUTURE : Time.PRESENT;
    }

    /** True if it is told what is recorded: not in the past, nor where somebody is writing. */
    public boolean isLive() {
        return time() == Time.PRESENT && section != Section.ENTRIES;
    }

    /** Path of the programme's pages. */
    public String root() {
        return "/programmes/" + programme.id();
    }

    /** True on the section's own page; a page below it belongs to it, but is another one. */
    public boolean isAt(Section one) {
        var own = one.path.isEmpty() ? root() : root() + "/" + one.path;
        return here.equals(own) || here.startsWith(own + "?");
    }

    /** Address of a section, at the same moment. */
    public String address(Section to) {
        return address(to.path);
    }

    /**
     * Address of a page of the programme, at the same moment.
     *
     * @param path behind the programme's own, such as {@code subjects/paper/it}; may have
     *     parameters
     */
    public String address(String path) {
        return at(path.isEmpty() ? root() : root() + "/" + path);
    }

    /** The same at another moment, as links to what was there then need it. */
    Frame at(Moment other) {
        var clocks = new LinkedHashMap<String, String>();
        clocks.put("validAt", other.validAt().toString());
        clocks.put("atPosition", Long.toString(other.position()));
        var known = other.knownAt().atZone(knownAt.getZone());
        return new Frame(programme, section, today, other, known, true, here, clocks);
    }

    /** The day as people write it into the field. */
    public String writtenDay() {
        return PageDates.written(moment.validAt());
    }

    /** The time as people write it into the field; empty for now. */
    public String writtenTime() {
        return pinned ? PageDates.written(knownAt.toLocalDateTime()) : "";
    }

    /** The same page in the present. */
    public String now() {
        return here;
    }

    /** The same page at an address that shows the same for ever. */
    public String permalink() {
        return joined(here, "validAt=" + moment.validAt() + "&atPosition=" + moment.position());
    }

    /** The clocks as they were asked for, as they stand in addresses; empty for the present. */
    public String clocks() {
        return clockParameters.entrySet().stream()
                .map(clock -> clock.getKey() + "=" + encoded(clock.getValue()))
                .collect(Collectors.joining("&"));
    }

    private String at(String address) {
        return clockParameters.isEmpty() ? address : joined(address, clocks());
    }

    private static String joined(String address, String parameters) {
        return address + (address.contains("?") ? "&" : "?") + parameters;
    }

    static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
