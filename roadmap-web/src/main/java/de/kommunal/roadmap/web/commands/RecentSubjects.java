package de.kommunal.roadmap.web.commands;

import de.kommunal.roadmap.shared.ProgrammeId;
import de.kommunal.roadmap.shared.Subject;

import org.springframework.stereotype.Component;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Subjects that this node has written lately. Nothing recorded ever disappears, so what is here
 * exists, even if the read side does not cover it yet: who records one subject after the other need
 * not wait for it.
 */
@Component
class RecentSubjects {

    private static final int MOST = 10_000;

    private record Key(ProgrammeId programme, Subject subject) {}

    private final Set<Key> keys =
            Collections.synchronizedSet(Collections.newSetFromMap(new Newest()));

    void add(ProgrammeId programme, Subject subject) {
        keys.add(new Key(programme, subject));
    }

    boolean contains(ProgrammeId programme, Subject subject) {
        return keys.contains(new Key(programme, subject));
    }

    private static final class Newest extends LinkedHashMap<Key, Boolean> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Boolean> eldest) {
            return size() > MOST;
        }
    }
}
