package de.kommunal.roadmap.web.nodes;

import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.ServerProcess;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A process of the program on the database of a cluster.
 *
 * @param name what it is called in claims and locks
 */
record Node(String name, ServerProcess process) {

    static Node start(String name, Path directory, String database) {
        try {
            return new Node(
                    name,
                    ServerProcess.start(
                            directory.resolve(name),
                            "--roadmap.node-id=" + name,
                            "--spring.datasource.url=" + database,
                            "--spring.datasource.username=postgres",
                            "--roadmap.audit.keys=" + directory.resolve("keys"),
                            "--roadmap.data-set=muensterland"));
        } catch (IOException e) {
            throw new IllegalStateException(name + " does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Api as(String token) {
        return new Api(process.uri("/"), token);
    }
}
