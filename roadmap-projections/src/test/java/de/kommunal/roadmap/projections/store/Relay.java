package de.kommunal.roadmap.projections.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between a client and a server, and may fall silent without closing a connection. */
final class Relay implements AutoCloseable {

    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean isSilent;

    /**
     * @param server its port on this machine
     */
    Relay(int server) throws IOException {
        this.server = server;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Whatever comes from now on is lost, in both directions. */
    void fallSilent() {
        isSilent = true;
    }

    private void accept() {
        try {
            while (true) {
                var client = entrance.accept();
                var other = new Socket(InetAddress.getLoopbackAddress(), server);
                sockets.addAll(List.of(client, other));
                Thread.ofVirtual().start(() -> carry(client, other));
                Thread.ofVirtual().start(() -> carry(other, client));
            }
        } catch (IOException e) {
            isSilent = true;
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            var buffer = new byte[8192];
            for (var count = from.getInputStream().read(buffer);
                    count >= 0;
                    count = from.getInputStream().read(buffer)) {
                if (!isSilent) {
                    to.getOutputStream().write(buffer, 0, count);
                }
            }
        } catch (IOException e) {
            isSilent = true;
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        for (var socket : sockets) {
            socket.close();
        }
    }
}
