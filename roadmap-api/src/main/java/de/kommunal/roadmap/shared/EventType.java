package de.kommunal.roadmap.shared;

/** An event type as the store writes it: {@code roadmap.PartnerRegistered}, revision 1. */
public record EventType(String name, int revision) {

    static final String PREFIX = "roadmap.";

    static EventType of(Class<?> event) {
        StoredAs storedAs = event.getAnnotation(StoredAs.class);
        if (storedAs == null) {
            throw new IllegalArgumentException(event.getName() + " has no @StoredAs");
        }
        if (!storedAs.name().matches("[A-Z][A-Za-z0-9]*") || storedAs.revision() < 1) {
            throw new IllegalArgumentException(event.getName() + " has an unusable " + storedAs);
        }
        return new EventType(PREFIX + storedAs.name(), storedAs.revision());
    }
}
