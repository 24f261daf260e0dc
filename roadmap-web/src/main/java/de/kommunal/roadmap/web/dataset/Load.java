package de.kommunal.roadmap.web.dataset;

import de.kommunal.roadmap.shared.DecidedAcrossRecords;
import de.kommunal.roadmap.web.commands.CommandBatches;
import de.kommunal.roadmap.web.commands.Commands;
import de.kommunal.roadmap.web.commands.Order;
import de.kommunal.roadmap.web.commands.Receipt;
import de.kommunal.roadmap.web.rest.PersonalDoor;
import de.kommunal.roadmap.web.rest.RefusedCommand;

import java.util.ArrayList;
import java.util.List;

/**
 * One load under way. Records wait until a batch is full. A batch that fails is halved until the
 * records that are to blame stand alone, so that each of the others is recorded.
 */
final class Load {

    private static final int MOST_ERRORS = 1_000;

    private final SentDataSet set;
    private final PersonalDoor door;
    private final OrderMaker orders;
    private final Commands commands;
    private final CommandBatches batches;
    private final RecordedPositions positions;
    private final LoadProgress.Listener listener;
    private final int batchSize;
    private final long begin = System.nanoTime();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<LoadError> errors = new ArrayList<>();
    private int loaded;
    private int alreadyThere;
    private int refused;

    Load(
            SentDataSet set,
            PersonalDoor door,
            OrderMaker orders,
            Commands commands,
            CommandBatches batches,
            RecordedPositions positions,
            LoadProgress.Listener listener,
            int batchSize) {
        this.set = set;
        this.door = door;
        this.orders = orders;
        this.commands = commands;
        this.batches = batches;
        this.positions = positions;
        this.listener = listener;
        this.batchSize = batchSize;
    }

    private record Waiting(SentDataSet.Item item, Order order) {

        String key() {
            var once = order.once();
            return once == null ? "" : once.key();
        }
    }

    /**
     * Loads all that can be loaded.
     *
     * @throws RuntimeException if the store fails or the listener has had enough; what was loaded
     *     until then stays
     */
    LoadSummary run() {
        tell();
        set.forEach(this::take);
        flush();
        return summary(false);
    }

    /** Only reads the records. */
    LoadSummary look() {
        set.forEach(item -> {
            try {
                var record = DataSetRecord.of(item.content()).sealed(door);
                var earlier = record.earlierRecord();
                if (earlier.isPresent()) {
                    if (earlier.getAsLong() < 1 || earlier.getAsLong() >= item.number()) {
                        throw DataSetRecord.unknownRecord(earlier.getAsLong());
                    }
                    record = record.about("00000000-0000-0000-0000-000000000000");
                }
                record.command(set.programme());
            } catch (RuntimeException e) {
                refuse(item, e);
            }
        });
        return summary(true);
    }

    private void take(SentDataSet.Item item) {
        try {
            var record = DataSetRecord.of(item.content()).sealed(door);
            var earlier = record.earlierRecord();
            var complete = record;
            if (earlier.isPresent()) {
                flush();
                complete =
                        record.about(
                                positions
                                        .eventOf(earlier.getAsLong())
                                        .orElseThrow(() ->
                                                DataSetRecord.unknownRecord(earlier.getAsLong())));
            }
            wait(new Waiting(item, orders.order(item.number(), record, complete)));
        } catch (RuntimeException e) {
            refuse(item, e);
        }
        if (waiting.size() >= batchSize) {
            flush();
        }
    }

    private void wait(Waiting next) {
        if (next.order().command() instanceof DecidedAcrossRecords) {
            flush();
            waiting.add(next);
            flush();
        } else {
            waiting.add(next);
        }
    }

    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        var batch = List.copyOf(waiting);
        waiting.clear();
        settle(batch);
        tell();
    }

    private void settle(List<Waiting> batch) {
        var earlier = batches.earlierReceipts(batch.stream().map(Waiting::order).toList());
        var rest = new ArrayList<Waiting>();
        for (var one : batch) {
            var receipt = earlier.get(one.key());
            if (receipt == null) {
                rest.add(one);
            } else {
                alreadyThere++;
                positions.put(one.item().number(), receipt.position());
            }
        }
        if (rest.size() == 1) {
            sendAlone(rest.getFirst());
        } else if (!rest.isEmpty()) {
            sendTogether(rest);
        }
    }

    private void sendTogether(List<Waiting> batch) {
        List<Receipt> receipts;
        try {
            receipts = batches.send(batch.stream().map(Waiting::order).toList());
        } catch (RuntimeException e) {
            // also if the same record was sent by somebody else meanwhile: it is there then
            var half = batch.size() / 2;
            settle(batch.subList(0, half));
            settle(batch.subList(half, batch.size()));
            return;
        }
        for (var i = 0; i < batch.size(); i++) {
            record(batch.get(i), receipts.get(i));
        }
    }

    private void sendAlone(Waiting one) {
        Receipt receipt;
        try {
            receipt = commands.send(one.order());
        } catch (RuntimeException e) {
            refuse(one.item(), e);
            return;
        }
        record(one, receipt);
    }

    private void record(Waiting one, Receipt receipt) {
        loaded++;
        positions.put(one.item().number(), receipt.position());
    }

    private void refuse(SentDataSet.Item item, RuntimeException reason) {
        var problem = RefusedCommand.problem(reason).orElseThrow(() -> reason);
        refused++;
        if (errors.size() < MOST_ERRORS) {
            errors.add(LoadError.of(item, problem));
        }
    }

    private void tell() {
        var done = loaded + alreadyThere + refused;
        var perSecond = done / Math.max(seconds(), 0.001);
        var left = done == 0 ? 0 : (set.size() - done) / perSecond;
        listener.reached(
                new LoadProgress(
                        done,
                        set.size(),
                        loaded,
                        alreadyThere,
                        refused,
                        Math.round(perSecond),
                        Math.round(left)));
    }

    private LoadSummary summary(boolean dryRun) {
        return new LoadSummary(
                set.programme(),
                refused == 0,
                dryRun,
                set.size(),
                loaded,
                alreadyThere,
                refused,
                errors.stream().sorted((a, b) -> Integer.compare(a.record(), b.record())).toList(),
                positions.last(),
                seconds());
    }

    private double seconds() {
        return Math.round((System.nanoTime() - begin) / 1e6) / 1e3;
    }
}
