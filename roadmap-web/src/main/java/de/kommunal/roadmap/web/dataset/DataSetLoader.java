package de.kommunal.roadmap.web.dataset;

import de.kommunal.roadmap.CommandCatalogue;
import de.kommunal.roadmap.shared.Command;
import de.kommunal.roadmap.web.commands.Commands;
import de.kommunal.roadmap.web.commands.Order;
import de.kommunal.roadmap.web.commands.Origin;
import de.kommunal.roadmap.web.rest.CommandReader;
import de.kommunal.roadmap.web.rest.RequestHash;
import de.kommunal.roadmap.web.security.Actor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives the commands of a data set, one after the other. Each has an idempotency key made from what
 * it says, so a load that was cut short goes on where it was when it is started again, also if a
 * record that was refused has been put right meanwhile.
 */
@Component
class DataSetLoader {

    private static final Logger LOG = LoggerFactory.getLogger(DataSetLoader.class);
    private static final int REPORT_EVERY = 500;
    private static final CommandCatalogue CATALOGUE = CommandCatalogue.roadmap();

    private final Commands commands;

    DataSetLoader(Commands commands) {
        this.commands = commands;
    }

    /**
     * @throws IllegalStateException naming the record that can't be loaded; those before it are
     */
    void load(DataSet set) {
        var load = "data-set/" + set.hash().substring(0, 32);
        var occurrences = new HashMap<String, Integer>();
        var number = 0;
        for (var entry : set.records()) {
            number++;
            try {
                commands.send(order(set, load, number, occurrences, entry));
            } catch (RuntimeException e) {
                throw new IllegalStateException(
                        "record %d (%s %s) of the data set %s: %s"
                                .formatted(
                                        number,
                                        entry.command(),
                                        entry.body().path("id").asString(""),
                                        set.programme(),
                                        e.getMessage()),
                        e);
            }
            if (number % REPORT_EVERY == 0) {
                LOG.info("{} of {} records loaded", number, set.records().size());
            }
        }
    }

    private static Order order(
            DataSet set,
            String load,
            int number,
            Map<String, Integer> occurrences,
            DataSet.Entry entry) {
        var hash = RequestHash.of(entry.command(), set.programme(), entry.body());
        // a set may say the same twice, as when a position is confirmed again
        var occurrence = occurrences.merge(hash, 1, Integer::sum);
        var key = "data-set/" + hash + "/" + occurrence;
        return new Order(
                command(set, entry),
                null,
                new Order.Once(key, hash),
                Actor.SYSTEM,
                Origin.DATA_SET,
                load + "/" + number,
                load,
                null);
    }

    /** The command that an entry of the set stands for. */
    static Command command(DataSet set, DataSet.Entry entry) {
        var type =
                CATALOGUE
                        .named(entry.command())
                        .orElseThrow(() -> new IllegalArgumentException("no such command"));
        var body = entry.body();
        var programmeInAddress =
                Arrays.stream(type.getRecordComponents())
                        .anyMatch(c -> c.getName().equals("programme"));
        return CommandReader.command(
                type, body, Map.of(programmeInAddress ? "programme" : "id", set.programme()));
    }
}
