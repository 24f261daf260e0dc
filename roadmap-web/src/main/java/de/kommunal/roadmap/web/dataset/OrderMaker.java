package de.kommunal.roadmap.web.dataset;

import de.kommunal.roadmap.web.commands.Order;
import de.kommunal.roadmap.web.commands.Origin;
import de.kommunal.roadmap.web.rest.RequestHash;
import de.kommunal.roadmap.web.security.Actor;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Makes orders from the records of one set. Each has a key made from what it says, so a record is
 * recorded once however often the set is sent, also if others in it were put right meanwhile.
 */
final class OrderMaker {

    private final String programme;
    private final String load;
    private final Actor actor;
    private final Map<String, Integer> occurrences = new HashMap<>();

    OrderMaker(SentDataSet set, Actor actor) {
        this.programme = set.programme();
        this.load = "data-set/" + name(set);
        this.actor = actor;
    }

    /** Events carry it for ever, so it is no hash of a name that somebody could guess. */
    private static String name(SentDataSet set) {
        return set.namesPersons()
                ? UUID.randomUUID().toString().replace("-", "")
                : RequestHash.of(set.document()).substring(0, 32);
    }

    /**
     * @param sent as it stands in the set
     * @param complete the same, with the ids that a set can't know
     */
    Order order(int number, DataSetRecord sent, DataSetRecord complete) {
        var hash = RequestHash.of(sent.type().getSimpleName(), programme, sent.body());
        // a set may say the same twice, as when a position is confirmed again
        var occurrence = occurrences.merge(hash, 1, Integer::sum);
        return new Order(
                complete.command(programme),
                null,
                new Order.Once("data-set/" + hash + "/" + occurrence, hash),
                actor,
                Origin.DATA_SET,
                load + "/" + number,
                load,
                null);
    }
}
