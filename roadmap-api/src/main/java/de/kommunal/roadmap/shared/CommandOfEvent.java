package de.kommunal.roadmap.shared;

import java.util.Optional;

/** Says which command an event records. */
public interface CommandOfEvent {

    /** The command that the event records; empty for one that follows from others. */
    Optional<Class<? extends Command>> recordedBy(Class<? extends Event> event);
}
