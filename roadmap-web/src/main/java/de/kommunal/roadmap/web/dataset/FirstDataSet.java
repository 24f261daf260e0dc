package de.kommunal.roadmap.web.dataset;

import de.kommunal.roadmap.audit.EventLog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads the data set that the settings name into an empty store, after the event processors run and
 * before the first request is taken.
 */
@Component
class FirstDataSet implements SmartLifecycle {

    private static final String NONE = "none";
    private static final Logger LOG = LoggerFactory.getLogger(FirstDataSet.class);

    private final DataSetLoader loader;
    private final EventLog log;
    private final JdbcClient jdbc;
    private final String setting;
    private boolean running;

    FirstDataSet(
            DataSetLoader loader,
            EventLog log,
            JdbcClient jdbc,
            @Value("${roadmap.data-set:}") String setting,
            @Value("${spring.datasource.url}") String store) {
        this.loader = loader;
        this.log = log;
        this.jdbc = jdbc;
        var embedded = store.startsWith("jdbc:h2:");
        this.setting = setting.isBlank() ? (embedded ? "muensterland" : NONE) : setting;
    }

    @Override
    public void start() {
        running = true;
        if (setting.equals(NONE) || !(isEmpty() || isUnfinished())) {
            return;
        }
        var set = DataSet.parse(bytes());
        LOG.info("loading the data set {} with {} records", setting, set.records().size());
        begin();
        loader.load(set);
        finish();
        LOG.info("the data set {} is loaded", setting);
    }

    private boolean isEmpty() {
        return log.head().position() == 0;
    }

    private boolean isUnfinished() {
        return jdbc.sql("select count(*) from data_set_load where name = ? and finished = false")
                        .param(setting)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void begin() {
        if (!isUnfinished()) {
            jdbc.sql("insert into data_set_load (name, finished) values (?, false)")
                    .param(setting)
                    .update();
        }
    }

    private void finish() {
        jdbc.sql("update data_set_load set finished = true where name = ?").param(setting).update();
    }

    /** A name stands for a set that is shipped, anything with a dot or slash for a file. */
    private byte[] bytes() {
        try {
            if (setting.matches("[a-z0-9-]+")) {
                return new ClassPathResource("data-sets/" + setting + ".yaml")
                        .getContentAsByteArray();
            }
            return Files.readAllBytes(Path.of(setting));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "roadmap.data-set names no data set that can be read: " + setting, e);
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
