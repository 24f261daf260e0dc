package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Publicity;
import de.kommunal.roadmap.shared.Subject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tells an index what events say, one after the other, each recorded on a day of its own. */
final class IndexedStory {

    static final ProgrammeId PROGRAMME = new ProgrammeId("probe");

    private final FactIndex index;
    private long position;
    private final List<Subject> begun = new ArrayList<>();

    IndexedStory(FactIndex index) {
        this.index = index;
        this.position = index.position();
    }

    long position() {
        return position;
    }

    static Moment moment(String validAt, long position) {
        return new Moment(LocalDate.parse(validAt), Instant.EPOCH, position);
    }

    static AsOf asOf(String validAt, long position) {
        return AsOf.of(moment(validAt, position), Audience.INTERNAL);
    }

    /** An event that says one thing; recorded on one day, effective from another one on. */
    String says(Subject subject, String recordedOn, String effective, String aspect, String value) {
        return adds(
                subject,
                subject,
                position + 1,
                recordedOn,
                effective,
                List.of(new FactRow(subject, aspect, '"' + value + '"')),
                List.of());
    }

    String ends(Subject subject, String recordedOn, String effective, String aspect) {
        return adds(
                subject,
                subject,
                position + 1,
                recordedOn,
                effective,
                List.of(new FactRow(subject, aspect, null)),
                List.of());
    }

    /** A correction, and the event that it puts in the place of the wrong one. */
    String corrects(
            Subject subject,
            long wrong,
            String recordedOn,
            String effective,
            String aspect,
            String value) {
        voids(subject, wrong, recordedOn);
        return adds(
                subject,
                subject,
                wrong,
                recordedOn,
                effective,
                List.of(new FactRow(subject, aspect, '"' + value + '"')),
                List.of());
    }

    String voids(Subject subject, long wrong, String recordedOn) {
        var correction = new Subject(Subject.Kind.CORRECTION, "c-" + (position + 1));
        return adds(
                correction,
                subject,
                position + 1,
                recordedOn,
                recordedOn,
                List.of(new FactRow(correction, "act", "\"VOIDING\"")),
                List.of(new FactRows.Withdrawal(id(wrong), false)));
    }

    String reinstates(Subject subject, long wrong, String recordedOn) {
        var correction = new Subject(Subject.Kind.CORRECTION, "c-" + (position + 1));
        return adds(
                correction,
                subject,
                position + 1,
                recordedOn,
                recordedOn,
                List.of(new FactRow(correction, "act", "\"VOIDING\"")),
                List.of(new FactRows.Withdrawal(id(wrong), true)));
    }

    static String id(long position) {
        return "00000000-0000-4000-8000-%012d".formatted(position);
    }

    private String adds(
            Subject subject,
            Subject record,
            long place,
            String recordedOn,
            String effective,
            List<FactRow> said,
            List<FactRows.Withdrawal> withdrawals) {
        position++;
        var rows = new ArrayList<FactRow>();
        if (!begun.contains(subject)) {
            begun.add(subject);
            rows.add(new FactRow(subject, FactRow.CREATED, "true"));
        }
        rows.add(new FactRow(subject, FactRow.VERSION, Long.toString(position)));
        if (!record.equals(subject)) {
            rows.add(new FactRow(record, FactRow.VERSION, Long.toString(position)));
        }
        rows.add(new FactRow(subject, FactRow.PROVENANCE, "{\"position\":" + position + "}"));
        rows.addAll(said);
        index.add(
                List.of(
                        new FactRows(
                                position,
                                id(position),
                                PROGRAMME,
                                subject,
                                record,
                                place,
                                LocalDate.parse(effective),
                                Instant.parse(recordedOn + "T10:00:00Z"),
                                Publicity.PUBLIC,
                                rows,
                                withdrawals)));
        return id(position);
    }
}
