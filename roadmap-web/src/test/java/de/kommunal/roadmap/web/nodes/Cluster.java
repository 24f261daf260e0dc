package de.kommunal.roadmap.web.nodes;

import de.kommunal.roadmap.web.support.Api;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Two nodes and more on one PostgreSQL that flushes what it commits. */
final class Cluster implements AutoCloseable {

    private final Path directory;
    private final Postgres postgres;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private Cluster(Path directory, Postgres postgres) {
        this.directory = directory;
        this.postgres = postgres;
    }

    /** Starts all of the nodes at the same time on an empty database. */
    static Cluster start(Path directory, String... names) throws IOException {
        var postgres = Postgres.start(directory.resolve("postgres"));
        var cluster = new Cluster(directory, postgres);
        var starts =
                Arrays.stream(names)
                        .map(name ->
                                CompletableFuture.supplyAsync(
                                        () -> cluster.node(name), Thread::startVirtualThread))
                        .toList();
        starts.forEach(start -> cluster.nodes.add(start.join()));
        return cluster;
    }

    private Node node(String name) {
        return Node.start(name, directory, database());
    }

    private String database() {
        return postgres.address();
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    Node node(int number) {
        return nodes.get(number);
    }

    /** Speaks to one of the nodes, with a token that is good at all of them. */
    Api api(int number, String role) {
        return nodes.get(number).as(tokens.computeIfAbsent(role, this::token));
    }

    private String token(String role) {
        try {
            return postgres.token(role, directory.resolve("tokens"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Number of the node at which a processor is. */
    int holder(String processor) {
        var owner =
                jdbc().sql("select owner from token_entry where processor_name = ?")
                        .param(processor)
                        .query(String.class)
                        .single();
        for (var number = 0; number < nodes.size(); number++) {
            if (nodes.get(number).name().equals(owner)) {
                return number;
            }
        }
        throw new IllegalStateException(processor + " is at " + owner);
    }

    JdbcClient jdbc() {
        return postgres.jdbc();
    }

    @Override
    public void close() throws IOException {
        nodes.forEach(node -> node.process().close());
        postgres.close();
    }
}
