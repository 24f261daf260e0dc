package de.kommunal.roadmap.legalform;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.Head;
import de.kommunal.roadmap.audit.LogVerification;
import de.kommunal.roadmap.audit.Recomputation;
import de.kommunal.roadmap.audit.SignedRecord;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.audit.format.Bytes;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Moment;
import de.kommunal.roadmap.reading.Page;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.reading.View;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A log that ends at a position and a read side that holds some views there. */
public final class RecordsAtHead implements Records, EventLog {

    private final long head;
    private final List<View> views = new ArrayList<>();
    private final List<Reading> asked = new ArrayList<>();
    private final Set<String> recorded = new HashSet<>();
    private boolean behind;

    public RecordsAtHead(long head) {
        this.head = head;
    }

    public void holds(View view) {
        views.add(view);
    }

    public void hasRecorded(String id) {
        recorded.add(id);
    }

    public void staysBehind() {
        behind = true;
    }

    public List<Reading> asked() {
        return asked;
    }

    @Override
    public <V extends View> Optional<V> find(Class<V> view, Reading reading, String id) {
        return all(view, reading).stream().filter(v -> v.id().equals(id)).findFirst();
    }

    @Override
    public <V extends View> Page<V> list(Class<V> view, Reading reading, Page.Request<V> request) {
        return new Page<>(all(view, reading).stream().filter(request.filter()).toList(), null, 0);
    }

    private <V extends View> List<V> all(Class<V> view, Reading reading) {
        asked.add(reading);
        return views.stream().filter(view::isInstance).map(view::cast).toList();
    }

    @Override
    public <V extends View> List<V> programmes(Class<V> view, Moment moment, Audience audience) {
        return List.of();
    }

    @Override
    public boolean exists(ProgrammeId programme, Subject subject) {
        return recorded.contains(subject.id());
    }

    @Override
    public long position() {
        return head;
    }

    @Override
    public boolean await(long position, Duration atMost) {
        return !behind && position <= head;
    }

    @Override
    public Moment momentAt(LocalDate validAt, long position) {
        return new Moment(validAt, Instant.EPOCH, position);
    }

    @Override
    public Moment momentAt(LocalDate validAt, Instant knownAt) {
        return new Moment(validAt, knownAt, head);
    }

    @Override
    public Head head() {
        return new Head(head, Instant.EPOCH, Bytes.of(new byte[32]));
    }

    @Override
    public List<StoredEvent> read(long afterPosition, int limit) {
        return List.of();
    }

    @Override
    public Optional<StoredEvent> find(String eventId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<StoredEvent> ofAggregate(String aggregateId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long positionAt(Instant recordedAt) {
        return head;
    }

    @Override
    public Recomputation recompute() {
        throw new UnsupportedOperationException("this log has no events");
    }

    @Override
    public LogVerification verification(Supplier<SignedRecord> signed) {
        throw new UnsupportedOperationException("this log has no events");
    }
}
