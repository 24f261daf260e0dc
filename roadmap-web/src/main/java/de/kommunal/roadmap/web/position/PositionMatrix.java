package de.kommunal.roadmap.web.position;

import de.kommunal.roadmap.partner.PartnerView;
import de.kommunal.roadmap.position.PositionState;
import de.kommunal.roadmap.position.PositionTopic;
import de.kommunal.roadmap.position.PositionView;
import de.kommunal.roadmap.scenario.OrganisationModel;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.LegalForm;
import de.kommunal.roadmap.shared.Subject;
import de.kommunal.roadmap.web.page.PageWords;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who says what about which topic.
 *
 * @param topics that anybody has a position on
 * @param rows one for each partner
 */
record PositionMatrix(List<Topic> topics, List<Row> rows) {

    /** A position that nobody stated, changed or confirmed for longer than this is told to be. */
    static final int STALE_AFTER_MONTHS = 12;

    /**
     * Something to have a position on.
     *
     * @param key as it stands in addresses
     * @param message what it is called
     * @param name of what it is about; empty for the process
     */
    record Topic(String key, String message, String name) {

        private static Topic of(PositionTopic topic, PageWords words) {
            var id = topic.id();
            return new Topic(
                    topic.word(),
                    id == null && topic.kind() == PositionTopic.Kind.LEGAL_FORM
                            ? "matrix.topic.LEGAL_FORM.any"
                            : "matrix.topic." + topic.kind(),
                    id == null ? "" : name(topic.kind(), id, words));
        }

        private static String name(PositionTopic.Kind kind, String id, PageWords words) {
            return switch (kind) {
                case PROCESS -> "";
                case SCENARIO -> words.name(Subject.Kind.SCENARIO, id);
                case LEGAL_FORM -> words.word(LegalForm.valueOf(id));
                case MODEL -> words.word(OrganisationModel.valueOf(id));
            };
        }
    }

    /**
     * What a partner says.
     *
     * @param silent months since it was last stated, changed or confirmed; 0 if that is not long
     */
    record Cell(PositionView position, long silent) {

        private static Cell of(PositionView position, LocalDate day) {
            var last = lastHeard(position);
            return new Cell(
                    position,
                    last.plusMonths(STALE_AFTER_MONTHS).isBefore(day)
                            ? ChronoUnit.MONTHS.between(last, day)
                            : 0);
        }

        private static LocalDate lastHeard(PositionView position) {
            var change = position.lastChange();
            return Stream.of(
                            position.since(),
                            position.confirmedOn(),
                            change == null ? null : change.on())
                    .filter(Objects::nonNull)
                    .map(EffectiveDate::latest)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
        }

        public boolean isCurrent() {
            return position.state() == PositionState.CURRENT;
        }

        /** Name of the shape, the same for all that say the same. */
        public String shape() {
            return isCurrent() ? position.stance().name() : position.state().name();
        }

        /** True if there is more than the stance to tell. */
        public boolean hasMore() {
            return position.lastChange() != null || !position.beside().isEmpty();
        }
    }

    /**
     * A partner with its positions by topic.
     *
     * @param shortName what it is called where there is little room
     * @param cells only of the topics on which its position is known
     */
    record Row(String partner, String name, String shortName, Map<String, Cell> cells) {

        public @Nullable Cell cell(@Nullable String topic) {
            return topic == null ? null : cells.get(topic);
        }
    }

    static PositionMatrix of(
            List<PartnerView> partners,
            List<PositionView> positions,
            PageWords words,
            LocalDate day) {
        var topics =
                positions.stream()
                        .map(PositionView::topic)
                        .distinct()
                        .sorted(
                                Comparator.comparing(PositionTopic::kind)
                                        .thenComparing(PositionTopic::word))
                        .map(topic -> Topic.of(topic, words))
                        .toList();
        var cells = new LinkedHashMap<String, Map<String, Cell>>();
        for (var position : positions) {
            cells.computeIfAbsent(position.partner(), partner -> new LinkedHashMap<>())
                    .put(position.topic().word(), Cell.of(position, day));
        }
        var rows = new ArrayList<Row>();
        for (var partner : partners) {
            var own =
                    Objects.requireNonNullElse(cells.remove(partner.id()), Map.<String, Cell>of());
            rows.add(
                    new Row(
                            partner.id(),
                            partner.name(),
                            Objects.requireNonNullElse(partner.shortName(), partner.name()),
                            own));
        }
        // partners that the reader does not see on this day
        cells.forEach((partner, own) ->
                rows.add(new Row(partner, words.partner(partner), words.partner(partner), own)));
        return new PositionMatrix(topics, List.copyOf(rows));
    }

    public boolean hasTopic(String key) {
        return topics.stream().anyMatch(topic -> topic.key().equals(key));
    }
}
