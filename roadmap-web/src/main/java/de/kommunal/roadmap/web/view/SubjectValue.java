package de.kommunal.roadmap.web.view;

import de.kommunal.roadmap.reading.HeldValue;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.page.PageWords;
import de.kommunal.roadmap.web.wording.Wording;

import java.time.LocalDate;
import java.util.List;

/**
 * One value of a subject as it is shown.
 *
 * @param lines the value in words; more than one only for a list
 * @param links the subjects of which it speaks
 * @param since first day on which it holds
 * @param position of the event that says so
 */
record SubjectValue(
        String label, List<String> lines, List<Link> links, LocalDate since, long position) {

    /** A subject by its name. */
    record Link(Subject subject, String title) {

        static Link to(Subject subject, PageWords words) {
            return new Link(subject, words.title(subject));
        }
    }

    static SubjectValue of(Subject subject, HeldValue held, PageWords words) {
        var told = new Told(subject, words);
        return new SubjectValue(
                told.label(held.path()),
                told.lines(held.path(), held.json()),
                Wording.references(held.path(), held.json()).stream()
                        .filter(other -> !other.equals(subject))
                        .filter(other -> words.names().find(other).isPresent())
                        .distinct()
                        .map(other -> Link.to(other, words))
                        .toList(),
                held.effective(),
                held.position());
    }

    /** True if the value is nothing but the name of another subject, which then is the link. */
    public boolean isLink() {
        return lines.size() == 1 && links.size() == 1;
    }
}
