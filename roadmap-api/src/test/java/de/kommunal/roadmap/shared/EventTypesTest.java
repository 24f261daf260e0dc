package de.kommunal.roadmap.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class EventTypesTest {

    sealed interface Harbour permits ShipArrived, Departures {}

    @StoredAs(name = "ShipArrived", revision = 3)
    record ShipArrived(String ship) implements Harbour {}

    sealed interface Departures extends Harbour {}

    @StoredAs(name = "ShipLeft")
    record ShipDeparted(String ship) implements Departures {}

    sealed interface Twins {}

    @StoredAs(name = "Twin")
    record First() implements Twins {}

    @StoredAs(name = "Twin", revision = 2)
    record Second() implements Twins {}

    sealed interface Forgetful {}

    record Nameless() implements Forgetful {}

    sealed interface Open {}

    non-sealed interface Anything extends Open {}

    private final EventTypes types = EventTypes.of(Harbour.class);

    @Test
    void findsTheEventsOfNestedSealedInterfaces() {
        assertThat(types.classes()).containsExactly(ShipArrived.class, ShipDeparted.class);
    }

    @Test
    void translatesBetweenClassesAndStoredNames() {
        assertThat(types.typeOf(ShipDeparted.class)).hasValue(type("roadmap.ShipLeft", 1));
        assertThat(types.classOf(type("roadmap.ShipArrived", 3))).hasValue(ShipArrived.class);
    }

    @Test
    void readsOnlyTheCurrentRevisionAsAClass() {
        assertThat(types.classOf(type("roadmap.ShipArrived", 2))).isEmpty();
        assertThat(types.classOf(type("roadmap.ShipArrived", 4))).isEmpty();
        assertThat(types.classOf(type("roadmap.ShipSank", 1))).isEmpty();
    }

    @Test
    void takesOverlappingFamilies() {
        assertThat(EventTypes.of(Departures.class, Harbour.class).classes()).hasSize(2);
    }

    @Test
    void refusesTwoEventsOfOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventTypes.of(Twins.class))
                .withMessageContainingAll("First", "Second", "roadmap.Twin");
    }

    @Test
    void refusesAnEventWithoutAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventTypes.of(Forgetful.class))
                .withMessageContainingAll("Nameless", "@StoredAs");
    }

    @Test
    void refusesWhatIsNotSealed() {
        assertThatIllegalArgumentException().isThrownBy(() -> EventTypes.of(Runnable.class));
        assertThatIllegalArgumentException().isThrownBy(() -> EventTypes.of(Open.class));
    }

    private static EventType type(String name, int revision) {
        return new EventType(name, revision);
    }
}
