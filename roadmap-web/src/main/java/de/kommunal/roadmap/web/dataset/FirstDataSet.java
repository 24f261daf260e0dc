package de.kommunal.roadmap.web.dataset;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.shared.OneAtATime;
import de.kommunal.roadmap.web.security.Actor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Loads the data sets that the settings name into an empty store, after the event processors run
 * and before the first request is taken.
 */
@Component
class FirstDataSet implements SmartLifecycle {

    private static final String NONE = "none";
    private static final int NAMED_ERRORS = 10;
    private static final int REPORT_EVERY = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(FirstDataSet.class);

    private final DataSetLoader loader;
    private final EventLog log;
    private final NamedDataSets sets;
    private final OneAtATime nodes;
    private final List<String> names;
    private boolean running;

    FirstDataSet(
            DataSetLoader loader,
            EventLog log,
            NamedDataSets sets,
            OneAtATime nodes,
            @Value("${roadmap.data-set:}") String setting,
            @Value("${spring.datasource.url}") String store) {
        this.loader = loader;
        this.log = log;
        this.sets = sets;
        this.nodes = nodes;
        var embedded = store.startsWith("jdbc:h2:");
        var named = setting.isBlank() ? (embedded ? "muensterland" : NONE) : setting;
        this.names =
                Arrays.stream(named.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty() && !name.equals(NONE))
                        .distinct()
                        .toList();
    }

    @Override
    public void start() {
        running = true;
        nodes.await("first-data-set", this::loadAll);
    }

    private void loadAll() {
        if (log.head().position() == 0) {
            // all of them before the first is loaded, so that a cut load goes on with the others
            names.forEach(sets::begin);
        }
        names.stream().filter(sets::isUnfinished).forEach(this::load);
        // what was begun at the start page and cut short
        NamedDataSets.SHIPPED.stream()
                .filter(name -> !names.contains(name))
                .filter(sets::isUnfinished)
                .forEach(this::finishOffered);
    }

    /** Whatever else was recorded meanwhile, the program starts. */
    private void finishOffered(String name) {
        var summary = sets.load(name, Actor.SYSTEM, FirstDataSet::report);
        LOG.info("{} records of the data set {} are refused", summary.refused(), name);
    }

    private void load(String name) {
        var set = sets.read(name);
        LOG.info("loading the data set {} with {} records", name, set.size());
        var summary = loader.load(set, Actor.SYSTEM, FirstDataSet::report);
        if (!summary.complete()) {
            throw new IllegalStateException(
                    summary.errors().stream()
                            .limit(NAMED_ERRORS)
                            .map(LoadError::sentence)
                            .collect(
                                    Collectors.joining(
                                            "\n",
                                            "%d of %d records of the data set %s are refused:\n"
                                                    .formatted(summary.refused(), set.size(), name),
                                            "")));
        }
        sets.finish(name);
        LOG.info("the data set {} is loaded in {} s", name, summary.seconds());
    }

    private static void report(LoadProgress progress) {
        if (progress.done() > 0 && progress.done() % REPORT_EVERY == 0) {
            LOG.info("{} of {} records loaded", progress.done(), progress.records());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
