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

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;

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
    private final CorrectableEvents events = new CorrectableEvents();

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
            case "PersonalDataErased" ->
                    "person-" + (id.replaceAll("[^a-z2-7]", "") + "a".repeat(16)).substring(0, 16);
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

    void add(RecordedEvent event) {
        events.add(event);
    }

    /** What is recorded at the position next; a correction and its replacement at two of them. */
    List<Made> next(
            FactFunction<?> feature,
            SplittableRandom random,
            long position,
            List<String> ids,
            Provenance provenance) {
        var act = random.nextInt(100);
        var wrong = one(random, events.counting());
        var undone = one(random, events.corrections());
        var correction = new CorrectionId("k" + position);
        if ((wrong == null && !events.isEmpty()) || (undone != null && act < 8)) {
            return undo(Objects.requireNonNull(undone), correction, ids, provenance);
        }
        if (wrong != null && act < 20) {
            return correct(feature, wrong, correction, ids, provenance, random);
        }
        if (wrong != null && act < 28 && subject.kind() != Subject.Kind.PROGRAMME) {
            return List.of(new Made(ids.get(0), voided(wrong, correction, provenance), Map.of()));
        }
        return List.of(new Made(ids.get(0), event(types(feature), random, provenance), Map.of()));
    }

    private Event event(List<Class<?>> types, SplittableRandom random, Provenance provenance) {
        var wrong = one(random, events.counting());
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
            FactFunction<?> feature,
            RecordedEvent wrong,
            CorrectionId correction,
            List<String> ids,
            Provenance provenance,
            SplittableRandom random) {
        var on = random.nextBoolean() ? wrong.event().provenance() : provenance;
        var right = replacement(feature, wrong, on, random);
        var corrected =
                new RecordCorrected(
                        programme,
                        correction,
                        subject,
                        wrong.id(),
                        CorrectionCategory.OTHER,
                        "verlesen",
                        List.of(wrong.id()),
                        noLongerCorrected(wrong.event(), right),
                        RandomHistory.provenance(random));
        var metaData =
                Map.of(
                        Replaced.EVENT, wrong.id(),
                        Replaced.CORRECTION, correction.value(),
                        Replaced.PLACE, Long.toString(CorrectableEvents.place(wrong)),
                        Replaced.SEQUENCE, Long.toString(CorrectableEvents.sequence(wrong)));
        return List.of(
                new Made(ids.get(0), corrected, Map.of()), new Made(ids.get(1), right, metaData));
    }

    /** Mostly of the same type; of another if that changes what else is corrected by it. */
    private Event replacement(
            FactFunction<?> feature,
            RecordedEvent wrong,
            Provenance provenance,
            SplittableRandom random) {
        var type = wrong.event().getClass();
        var corrects = wrong.event() instanceof CorrectsEarlier c ? c.correctsEvent() : "";
        if (feature.events().isInstance(wrong.event()) && random.nextInt(3) == 0) {
            var others = events.counting().stream().filter(e -> !e.equals(wrong)).toList();
            var other = one(random, others);
            var any = types(feature).get(random.nextInt(types(feature).size()));
            if (!corrects.isEmpty() && !CorrectsEarlier.class.isAssignableFrom(any)) {
                return any(random, provenance, "").event(any);
            }
            if (other != null && CorrectsEarlier.class.isAssignableFrom(any)) {
                return any(random, provenance, other.id()).event(any);
            }
        }
        return any(random, provenance, corrects).event(type);
    }

    private static List<String> noLongerCorrected(Event wrong, Event right) {
        if (!(wrong instanceof CorrectsEarlier before)) {
            return List.of();
        }
        var still =
                right instanceof CorrectsEarlier after
                        && after.correctsEvent().equals(before.correctsEvent());
        return still ? List.of() : List.of(before.correctsEvent());
    }

    private static List<String> both(String one, List<String> others) {
        return Stream.concat(Stream.of(one), others.stream()).toList();
    }

    private Event voided(RecordedEvent wrong, CorrectionId correction, Provenance provenance) {
        var whole = CorrectableEvents.sequence(wrong) == 0;
        var again =
                wrong.event() instanceof CorrectsEarlier c && !whole
                        ? List.of(c.correctsEvent())
                        : List.<String>of();
        var gone =
                whole
                        ? events.counting().stream().map(RecordedEvent::id).toList()
                        : List.of(wrong.id());
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
                                    both(events.replacementBy(c), c.reinstated()),
                                    both(c.event(), undoneBy(c)),
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

    /** What only the replacement had corrected. */
    private List<String> undoneBy(RecordCorrected correction) {
        var right = events.event(events.replacementBy(correction)).event();
        return noLongerCorrected(right, events.event(correction.event()).event());
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

    private static <T> @Nullable T one(SplittableRandom random, List<T> choices) {
        return choices.isEmpty() ? null : choices.get(random.nextInt(choices.size()));
    }
}
