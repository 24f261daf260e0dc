package de.kommunal.roadmap.web.audit;

import de.kommunal.roadmap.EventCatalogue;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.reading.Audience;
import de.kommunal.roadmap.reading.Reading;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.EventType;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.commands.EventContext;
import de.kommunal.roadmap.web.page.PageRecords;
import de.kommunal.roadmap.web.page.PageWords;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Says of stored events what people want to know first. */
@Component
class EventRows {

    private static final int SHORT = 12;

    private final Records records;
    private final PageRecords pages;
    private final EventCatalogue catalogue;
    private final MessageSource messages;
    private final Clock clock;

    EventRows(
            Records records,
            PageRecords pages,
            EventCatalogue catalogue,
            MessageSource messages,
            Clock clock) {
        this.records = records;
        this.pages = pages;
        this.catalogue = catalogue;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * One event.
     *
     * @param effective in words; null if it can't be read
     * @param words what happened
     * @param type as it is stored
     * @param address of the page of the record; null if it has none
     * @param title of the record
     * @param hash the beginning of the leaf hash
     */
    record Row(
            long position,
            ZonedDateTime recordedAt,
            @Nullable String effective,
            String words,
            String type,
            String programme,
            @Nullable String address,
            String title,
            @Nullable String role,
            @Nullable String origin,
            @Nullable String actor,
            String hash) {}

    /** A type that can be asked for. */
    record Type(String name, String words) {}

    List<Row> of(List<StoredEvent> events) {
        Map<String, PageWords> words = new HashMap<>();
        return events.stream()
                .map(event -> row(event, id -> words.computeIfAbsent(id, this::words)))
                .toList();
    }

    /** All types, by what they are called. */
    List<Type> types() {
        var types = catalogue.types();
        return types.classes().stream()
                .map(types::typeOf)
                .flatMap(Optional::stream)
                .map(EventType::name)
                .distinct()
                .map(name -> new Type(name, named(name)))
                .sorted(Comparator.comparing(Type::words))
                .toList();
    }

    /** What an event of the type is called; its name, if this program does not know it. */
    String named(String type) {
        var name = type.substring(type.lastIndexOf('.') + 1);
        var words =
                messages.getMessage("event." + name, null, name, LocaleContextHolder.getLocale());
        return words == null ? name : words;
    }

    private PageWords words(String programme) {
        var moment = records.momentAt(LocalDate.MAX, records.position());
        return pages.words(new Reading(new ProgrammeId(programme), moment, Audience.INTERNAL));
    }

    private Row row(StoredEvent event, Function<String, PageWords> words) {
        var metadata = EventMetaData.of(event.metadata());
        var programme = programme(event.aggregateId());
        var subject = subject(event.aggregateId());
        return new Row(
                event.position(),
                event.recordedAt().atZone(clock.getZone()),
                effective(event, words.apply(programme)),
                named(event.payloadType()),
                event.payloadType(),
                programme,
                subject == null || subject.kind() == Subject.Kind.PROJECTION
                        ? null
                        : "/programmes/" + programme + "/subjects/" + subject,
                subject == null ? event.aggregateId() : words.apply(programme).title(subject),
                metadata.path(EventContext.ROLE).asString(null),
                metadata.path(EventContext.ORIGIN).asString(null),
                metadata.path(EventContext.ACTOR).asString(null),
                event.leafHash().toString().substring(0, SHORT));
    }

    private static String programme(String aggregate) {
        int from = aggregate.indexOf('/') + 1;
        int to = aggregate.indexOf('/', from);
        var id = to < 0 ? "" : aggregate.substring(from, to);
        return id.matches("[a-z0-9-]+") ? id : "log";
    }

    private static @Nullable Subject subject(String aggregate) {
        try {
            return Subject.ofAggregate(aggregate);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String effective(StoredEvent event, PageWords words) {
        var text = EventMetaData.of(event.payload()).at("/provenance/effective").asString(null);
        try {
            return text == null ? null : words.date(new EffectiveDate(text));
        } catch (InvalidValue e) {
            return text;
        }
    }
}
