package de.kommunal.roadmap.web.dataset;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.web.commands.CommandBatches;
import de.kommunal.roadmap.web.commands.Commands;
import de.kommunal.roadmap.web.rest.PersonalDoor;
import de.kommunal.roadmap.web.security.Actor;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Gives the commands of a data set, in batches. A record is recorded or refused, whatever becomes
 * of the others. A load that was cut short is finished by loading the same set again.
 */
@Component
class DataSetLoader {

    private final PersonalDoor door;
    private final Commands commands;
    private final CommandBatches batches;
    private final EventLog log;
    private final int batchSize;

    DataSetLoader(
            PersonalDoor door,
            Commands commands,
            CommandBatches batches,
            EventLog log,
            @Value("${roadmap.data-set-batch:200}") int batchSize) {
        this.door = door;
        this.commands = commands;
        this.batches = batches;
        this.log = log;
        this.batchSize = batchSize;
    }

    LoadSummary load(SentDataSet set, Actor actor, LoadProgress.Listener listener) {
        return load(set, actor, listener, batchSize).run();
    }

    /** Says what is wrong with the records by themselves; nothing is recorded. */
    LoadSummary look(SentDataSet set) {
        return load(set, Actor.SYSTEM, progress -> {}, 1).look();
    }

    private Load load(SentDataSet set, Actor actor, LoadProgress.Listener listener, int size) {
        return new Load(
                set,
                door,
                new OrderMaker(set, actor),
                commands,
                batches,
                new RecordedPositions(set.size(), log),
                listener,
                size);
    }
}
