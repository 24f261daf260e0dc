package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.correction.CorrectionCategory;
import de.kommunal.roadmap.correction.CorrectionEvent.RecordCorrected;
import de.kommunal.roadmap.correction.CorrectionEvent.RecordVoided;
import de.kommunal.roadmap.correction.CorrectionId;
import de.kommunal.roadmap.correction.CorrectsEarlier;
import de.kommunal.roadmap.correction.Replaced;
import de.kommunal.roadmap.reading.RecordedEvent;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;
import de.kommunal.roadmap.shared.Subject;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The history of one subject as it may go on: what can be recorded, corrected and voided next, by
 * the same terms as in the record itself.
 */
final class RandomSubject {

    /** An event that is to be recorded next. */
    record Made(String id, Event event, Map<String, String> metaData) {}

    private final ProgrammeId programme;
    private final String id;
    private final Subject subject;
    private final Map<String, RecordedEvent> events = new LinkedHashMap<>();
    private final Set<String> out = new HashSet<>();

    private RandomSubject(ProgrammeId programme, String id, Subject subject) {
        this.programme = programme;
        this.id = id;
        this.subject = subject;
    }

    /** The subject of a feature's events; two features may share it. */
    static RandomSubject of(FactFunction<?> feature, ProgrammeId programme, String id) {
        var type = types(feature).get(0);
        var own = ownId(type, programme, id);
        var random = new SplittableRandom(1);
        var any = new AnyRecord(random, programme, own, RandomHistory.provenance(random), "");
        return new RandomSubject(programme, own, subject(feature, any.event(type)));
    }

    private static List<Class<?>> types(FactFunction<?> feature) {
        return List.of(feature.events().getPermittedSubclasses());
    }

    private static String ownId(Class<?> type, ProgrammeId programme, String id) {
        return switch (type.getSimpleName()) {
            case "PositionStated" -> "kreis-" + id + "--process";
            case "ProgrammeOpened" -> programme.value();
            default -> id;
        };
    }

    @SuppressWarnings("unchecked")
    private static <E extends Event> Subject subject(FactFunction<E> feature, Event event) {
        return feature.of((E) event).subject();
    }

    String aggregate() {
        return subject.aggregateIn(programme);
    }

    int size() {
        return events.size();
    }

    /** What is recorded at the position next; a correction and its replacement at two of them. */
    List<Made> next(
            FactFunction<?> feature,
            SplittableRandom random,
            long position,
            List<String> ids,
            Provenance provenance) {
        var act = random.nextInt(100);
        var wrong = one(random, counting());
        var undone = one(random, corrections());
        var correction = new CorrectionId("k" + position);
        if (wrong == null && !events.isEmpty() || undone != null && act < 8) {
            return undo(Objects.requireNonNull(undone), correction, ids, provenance);
        }
        if (wrong != null && act < 20) {
            return correct(wrong, correction, ids, provenance, random);
        }
        if (wrong != null && act < 28 && subject.kind() != Subject.Kind.PROGRAMME) {
            return List.of(new Made(ids.get(0), voided(wrong, correction, provenance), Map.of()));
        }
        return List.of(new Made(ids.get(0), event(types(feature), random, provenance), Map.of()));
    }

    private Event event(List<Class<?>> types, SplittableRandom random, Provenance provenance) {
        var wrong = one(random, counting());
        var possible =
                types.stream()
                        .filter(type ->
                                wrong != null || !CorrectsEarlier.class.isAssignableFrom(type))
                        .toList();
        var type =
                events.isEmpty() && random.nextInt(5) > 0
                        ? types.get(0)
                        : possible.get(random.nextInt(possible.size()));
        return any(random, provenance, wrong == null ? "" : wrong.id()).event(type);
    }

    private AnyRecord any(SplittableRandom random, Provenance provenance, String corrects) {
        return new AnyRecord(random, programme, id, provenance, corrects);
    }

    private List<Made> correct(
            RecordedEvent wrong,
            CorrectionId correction,
            List<String> ids,
            Provenance provenance,
            SplittableRandom random) {
        var corrected =
                new RecordCorrected(
                        programme,
                        correction,
                        subject,
                        wrong.id(),
                        CorrectionCategory.OTHER,
                        "verlesen",
                        List.of(wrong.id()),
                        List.of(),
                        RandomHistory.provenance(random));
        var on = random.nextBoolean() ? wrong.event().provenance() : provenance;
        var corrects = wrong.event() instanceof CorrectsEarlier c ? c.correctsEvent() : "";
        var right = any(random, on, corrects).event(wrong.event().getClass());
        var metaData =
                Map.of(
                        Replaced.EVENT, wrong.id(),
                        Replaced.CORRECTION, correction.value(),
                        Replaced.PLACE, Long.toString(place(wrong)),
                        Replaced.SEQUENCE, Long.toString(sequence(wrong)));
        return List.of(
                new Made(ids.get(0), corrected, Map.of()), new Made(ids.get(1), right, metaData));
    }

    private Event voided(RecordedEvent wrong, CorrectionId correction, Provenance provenance) {
        var whole = sequence(wrong) == 0;
        var again =
                wrong.event() instanceof CorrectsEarlier c && !whole
                        ? List.of(c.correctsEvent())
                        : List.<String>of();
        var gone =
                whole ? counting().stream().map(RecordedEvent::id).toList() : List.of(wrong.id());
        return voiding(wrong, null, correction, whole, gone, again, provenance);
    }

    private List<Made> undo(
            RecordedEvent wrong, CorrectionId correction, List<String> ids, Provenance provenance) {
        var event =
                switch (wrong.event()) {
                    case RecordCorrected c ->
                            voiding(
                                    wrong,
                                    c.id(),
                                    correction,
                                    false,
                                    List.of(replacementBy(c)),
                                    List.of(c.event()),
                                    provenance);
                    case RecordVoided v ->
                            voiding(
                                    wrong,
                                    v.id(),
                                    correction,
                                    false,
                                    v.reinstated(),
                                    v.withdrawn(),
                                    provenance);
                    default -> throw new IllegalStateException("no correction: " + wrong);
                };
        return List.of(new Made(ids.get(0), event, Map.of()));
    }

    private RecordVoided voiding(
            RecordedEvent wrong,
            @Nullable CorrectionId undone,
            CorrectionId correction,
            boolean whole,
            List<String> gone,
            List<String> again,
            Provenance provenance) {
        return new RecordVoided(
                programme,
                correction,
                subject,
                wrong.id(),
                undone,
                CorrectionCategory.OTHER,
                "irrtümlich",
                whole,
                gone,
                again,
                provenance);
    }

    void add(RecordedEvent event) {
        events.put(event.id(), event);
        switch (event.event()) {
            case RecordCorrected c -> out.addAll(c.withdrawn());
            case RecordVoided v -> {
                out.addAll(v.withdrawn());
                out.removeAll(v.reinstated());
                undo(v);
            }
            case CorrectsEarlier c -> out.add(c.correctsEvent());
            default -> {}
        }
    }

    private void undo(RecordVoided voiding) {
        if (voiding.correction() != null) {
            out.add(voiding.event());
            if (event(voiding.event()).event() instanceof RecordVoided earlier
                    && earlier.correction() != null) {
                out.remove(earlier.event());
            }
        }
    }

    private RecordedEvent event(String of) {
        return Objects.requireNonNull(events.get(of));
    }

    /** Events that can be said to be wrong. */
    private List<RecordedEvent> counting() {
        return events.values().stream()
                .filter(e -> !RandomHistory.isCorrection(e.event()) && !out.contains(e.id()))
                .toList();
    }

    /** Corrections that can be undone: only the last one if nothing counts any more. */
    private List<RecordedEvent> corrections() {
        var possible = events.values().stream().filter(this::canBeUndone).toList();
        return counting().isEmpty() && !possible.isEmpty() ? List.of(possible.getLast()) : possible;
    }

    private boolean canBeUndone(RecordedEvent event) {
        if (out.contains(event.id())) {
            return false;
        }
        return switch (event.event()) {
            case RecordCorrected c -> !out.contains(replacementBy(c));
            case RecordVoided v ->
                    v.reinstated().stream().noneMatch(out::contains) && leavesNothing(v);
            default -> false;
        };
    }

    /** What was recorded since a subject counts again would be left without its beginning. */
    private boolean leavesNothing(RecordVoided voiding) {
        var begins = voiding.reinstated().stream().anyMatch(of -> sequence(event(of)) == 0);
        return !begins
                || counting().stream()
                        .map(RecordedEvent::id)
                        .allMatch(voiding.reinstated()::contains);
    }

    private String replacementBy(RecordCorrected correction) {
        return events.values().stream()
                .filter(e -> correction.id().value().equals(e.metaData().get(Replaced.CORRECTION)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static long place(RecordedEvent event) {
        var replaced = Replaced.in(event.metaData());
        return replaced == null ? event.position() : replaced.place();
    }

    private static long sequence(RecordedEvent event) {
        var replaced = Replaced.in(event.metaData());
        return replaced == null ? event.sequence() : replaced.sequence();
    }

    private static <T> @Nullable T one(SplittableRandom random, List<T> choices) {
        return choices.isEmpty() ? null : choices.get(random.nextInt(choices.size()));
    }
}
