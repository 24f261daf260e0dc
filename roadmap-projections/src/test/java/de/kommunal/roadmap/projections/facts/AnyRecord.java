package de.kommunal.roadmap.projections.facts;

import de.kommunal.roadmap.position.PositionId;
import de.kommunal.roadmap.shared.EffectiveDate;
import de.kommunal.roadmap.shared.Event;
import de.kommunal.roadmap.shared.Identifier;
import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.shared.PersonId;
import de.kommunal.roadmap.shared.PersonalText;
import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Provenance;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Makes events of any feature, with values that fit the types of their components, so that a new
 * feature is among them without being named. The same random numbers make the same event.
 */
final class AnyRecord {

    private static final List<String> WORDS =
            List.of(
                    "alpha",
                    "beta",
                    "Süd\nNord\t\"a\\b\"",
                    "Beschluss 1",
                    "OTHER",
                    "7.50",
                    "125000");
    private static final List<String> DATES =
            List.of("2025", "2025-01", "2025-02", "2024/2025", "2025-01-09", "2025-01-15", "9999");
    private static final int TRIES = 1000;

    private final SplittableRandom random;
    private final ProgrammeId programme;
    private final String id;
    private final Provenance provenance;
    private final String corrects;

    /**
     * @param id of the subject that the event is about
     * @param corrects id of the event that it corrects, should it be of such a type
     */
    AnyRecord(
            SplittableRandom random,
            ProgrammeId programme,
            String id,
            Provenance provenance,
            String corrects) {
        this.random = random;
        this.programme = programme;
        this.id = id;
        this.provenance = provenance;
        this.corrects = corrects;
    }

    Event event(Class<?> type) {
        return (Event) record(type, true);
    }

    /** Not all values fit together; the record's own checks say which do. */
    private Object record(Class<?> type, boolean isEvent) {
        for (var i = 0; i < TRIES; i++) {
            var values =
                    Arrays.stream(type.getRecordComponents())
                            .map(component -> value(component, isEvent))
                            .toArray();
            try {
                return make(type, values);
            } catch (InvalidValue e) {
                // the next ones may fit
            }
        }
        throw new IllegalStateException("no values were found that fit " + type);
    }

    private static Object make(Class<?> type, @Nullable Object[] values) {
        var types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType);
        try {
            var constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidValue invalid) {
                throw invalid;
            }
            throw new IllegalStateException("no record can be made of " + type, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no record can be made of " + type, e);
        }
    }

    private @Nullable Object value(RecordComponent component, boolean isEvent) {
        if (isEvent && component.getName().equals("id")) {
            return make(component.getType(), new Object[] {id});
        }
        if (isEvent && component.getName().equals("correctsEvent")) {
            return corrects;
        }
        var optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return optional && random.nextBoolean() ? null : value(component.getGenericType());
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            var of = list.getActualTypeArguments()[0];
            return IntStream.range(0, random.nextInt(3)).mapToObj(i -> value(of)).toList();
        }
        var plain = (Class<?>) type;
        if (plain.isEnum()) {
            return one(Arrays.asList(plain.getEnumConstants()));
        }
        return plain.isRecord() ? ofRecord(plain) : simple(plain);
    }

    private Object ofRecord(Class<?> type) {
        if (type == ProgrammeId.class) {
            return programme;
        }
        if (type == Provenance.class) {
            return provenance;
        }
        if (type == EffectiveDate.class) {
            return new EffectiveDate(one(DATES));
        }
        if (type == PositionId.class) {
            return new PositionId("kreis-a--process");
        }
        if (type == PersonalText.class) {
            return new PersonalText(
                    new PersonId("person-" + one(List.of("a", "b")).repeat(16)),
                    "v1.place.field." + one(List.of("A", "B")).repeat(80));
        }
        return Identifier.class.isAssignableFrom(type)
                ? make(type, new Object[] {one(List.of("alpha", "beta"))})
                : record(type, false);
    }

    private Object simple(Class<?> type) {
        if (type == String.class) {
            return one(WORDS);
        }
        if (type == int.class || type == Integer.class) {
            return 1 + random.nextInt(3);
        }
        if (type == long.class) {
            return random.nextLong(1_000_000);
        }
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2025, 1, 1).plusDays(random.nextInt(30));
        }
        throw new IllegalStateException("no values are known of " + type);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
