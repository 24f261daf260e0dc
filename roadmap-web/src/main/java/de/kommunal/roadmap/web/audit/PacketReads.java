package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.programme.ProgrammeView;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.web.packet.PacketRead;
import de.kommunal.roadmap.web.rest.ApiProblem;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Which states a packet promises. */
@Component
class PacketReads {

    private static final int MOST = 20;

    private final Records records;
    private final Clock clock;

    PacketReads(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    private record Point(LocalDate day, long position) {}

    /**
     * All programmes at these points, for both audiences.
     *
     * @param asked as the address has it; null for those that are always there
     * @param size number of events of the packet
     */
    List<PacketRead> of(@Nullable String asked, long size) {
        var points = asked == null ? always(size) : points(asked, size);
        var reads = new ArrayList<PacketRead>();
        for (var point : points) {
            var moment = records.momentAt(point.day(), point.position());
            for (var programme :
                    records.programmes(ProgrammeView.class, moment, Audience.INTERNAL)) {
                for (var audience : Audience.values()) {
                    reads.add(
                            new PacketRead(
                                    programme.id(), point.day(), point.position(), audience));
                }
            }
        }
        return reads;
    }

    private List<Point> always(long size) {
        var today = LocalDate.now(clock);
        var points = new LinkedHashSet<Point>();
        for (var position : List.of(size, (size + 1) / 2)) {
            var recorded = records.momentAt(today, position).knownAt();
            points.add(new Point(today, position));
            points.add(new Point(LocalDate.ofInstant(recorded, ZoneOffset.UTC), position));
        }
        return List.copyOf(points);
    }

    private static List<Point> points(String asked, long size) {
        var points = new LinkedHashSet<Point>();
        for (var text : asked.split(",", -1)) {
            points.add(point(asked, text.strip(), size));
        }
        if (points.size() > MOST) {
            throw wrong(asked, size);
        }
        return List.copyOf(points);
    }

    private static Point point(String asked, String text, long size) {
        var at = text.indexOf('@');
        if (at < 0 || !text.substring(at + 1).matches("[0-9]{1,18}")) {
            throw wrong(asked, size);
        }
        try {
            var position = Long.parseLong(text.substring(at + 1));
            if (position < 1 || position > size) {
                throw wrong(asked, size);
            }
            return new Point(LocalDate.parse(text.substring(0, at)), position);
        } catch (DateTimeException e) {
            throw wrong(asked, size);
        }
    }

    private static ApiProblem wrong(String asked, long size) {
        return ApiProblem.parameter(
                "reads",
                asked,
                "up to %d points with commas between them, each a day and a position from 1 to %d,"
                                .formatted(MOST, size)
                        + " such as 2026-02-18@"
                        + size);
    }
}
