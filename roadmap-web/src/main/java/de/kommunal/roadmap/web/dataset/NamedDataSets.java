package de.kommunal.roadmap.web.dataset;

import de.kommunal.roadmap.web.security.Actor;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Data sets that have a name here, and which of them were begun and finished. */
@Component
class NamedDataSets {

    /** They come with the program; each is called as its programme. */
    static final List<String> SHIPPED = List.of("muensterland", "musterland");

    private final DataSetLoader loader;
    private final JdbcClient jdbc;

    NamedDataSets(DataSetLoader loader, JdbcClient jdbc) {
        this.loader = loader;
        this.jdbc = jdbc;
    }

    /** A name stands for a set that is shipped, anything with a dot or slash for a file. */
    SentDataSet read(String name) {
        try {
            if (name.matches("[a-z0-9-]+")) {
                return SentDataSet.yaml(
                        new ClassPathResource("data-sets/" + name + ".yaml")
                                .getContentAsByteArray());
            }
            return SentDataSet.yaml(Files.readAllBytes(Path.of(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "roadmap.data-set names no data set that can be read: " + name, e);
        }
    }

    /**
     * Loads one from its begin to its end. If that is cut short, the next start goes on with it;
     * records that are refused are not tried again.
     */
    LoadSummary load(String name, Actor actor, LoadProgress.Listener listener) {
        begin(name);
        var summary = loader.load(read(name), actor, listener);
        finish(name);
        return summary;
    }

    boolean isUnfinished(String name) {
        return jdbc.sql("select count(*) from data_set_load where name = ? and finished = false")
                        .param(name)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void begin(String name) {
        if (set(name, false) == 0) {
            jdbc.sql("insert into data_set_load (name, finished) values (?, false)")
                    .param(name)
                    .update();
        }
    }

    void finish(String name) {
        set(name, true);
    }

    private int set(String name, boolean finished) {
        return jdbc.sql("update data_set_load set finished = ? where name = ?")
                .params(finished, name)
                .update();
    }
}
