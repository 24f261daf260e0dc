package de.kommunal.roadmap.shared;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which class stands for which stored type. Built from the sealed interfaces of the features, so
 * that an event that was forgotten here does not start.
 */
public final class EventTypes {

    private final Map<Class<?>, EventType> typeByClass = new LinkedHashMap<>();
    private final Map<String, Class<?>> classByName = new LinkedHashMap<>();

    private EventTypes() {}

    /**
     * @throws IllegalArgumentException if a root is not sealed, an event has no {@link StoredAs} or
     *     two have the same name
     */
    public static EventTypes of(Class<?>... sealedRoots) {
        var types = new EventTypes();
        for (Class<?> root : sealedRoots) {
            if (!root.isSealed() || !root.isInterface()) {
                throw new IllegalArgumentException(root.getName() + " is not a sealed interface");
            }
            types.add(root);
        }
        return types;
    }

    private void add(Class<?> type) {
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(this::add);
        } else if (type.isRecord()) {
            addEvent(type);
        } else {
            throw new IllegalArgumentException(type.getName() + " is neither sealed nor a record");
        }
    }

    private void addEvent(Class<?> event) {
        // an event may belong to two families
        if (typeByClass.containsKey(event)) {
            return;
        }
        EventType type = EventType.of(event);
        Class<?> other = classByName.putIfAbsent(type.name(), event);
        if (other != null) {
            throw new IllegalArgumentException(
                    event.getName() + " and " + other.getName() + " are both " + type.name());
        }
        typeByClass.put(event, type);
    }

    public Set<Class<?>> classes() {
        return Collections.unmodifiableSet(typeByClass.keySet());
    }

    /** The type under which new events of this class are stored. */
    public Optional<EventType> typeOf(Class<?> event) {
        return Optional.ofNullable(typeByClass.get(event));
    }

    /**
     * Empty also for an outdated or future revision: only the current one can be read as a class.
     */
    public Optional<Class<?>> classOf(EventType type) {
        return Optional.<Class<?>>ofNullable(classByName.get(type.name()))
                .filter(event -> type.equals(typeByClass.get(event)));
    }
}
