package de.kommunal.roadmap.web.benchmark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A connection that is kept. Clients share the processors with the server that is measured; so this
 * one writes what it is given and reads the answer, as load generators do, and no more.
 */
final class HttpLine implements Closeable {

    private static final int HEXADECIMAL = 16;

    private final String host;
    private final int port;
    private Open open;

    private record Open(Socket socket, InputStream answers) {

        static Open to(String host, int port) throws IOException {
            var socket = new Socket(host, port);
            return new Open(socket, new BufferedInputStream(socket.getInputStream()));
        }
    }

    HttpLine(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        open = Open.to(host, port);
    }

    /**
     * @return the answer to its end: the first line, the fields and, in chunks, the body
     */
    String ask(String head, byte[] body) throws IOException {
        var request = new ByteArrayOutputStream(head.length() + body.length);
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        request.writeTo(open.socket().getOutputStream());
        var answer = readHead();
        if (!answer.contains("\nTransfer-Encoding: chunked\n")) {
            throw new IOException("an answer of unknown length: " + answer);
        }
        var whole = answer + readChunks();
        if (answer.contains("\nConnection: close\n")) {
            // so ends the server each one after so many requests
            close();
            open = Open.to(host, port);
        }
        return whole;
    }

    private String readHead() throws IOException {
        var head = new StringBuilder();
        for (var line = readLine(); !line.isEmpty(); line = readLine()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    private String readChunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var size = readSize(); size > 0; size = readSize()) {
            body.writeBytes(open.answers().readNBytes(size));
            readLine();
        }
        readLine();
        return body.toString(StandardCharsets.UTF_8);
    }

    private int readSize() throws IOException {
        return Integer.parseInt(readLine(), HEXADECIMAL);
    }

    private String readLine() throws IOException {
        var read = new StringBuilder();
        for (var next = open.answers().read(); next != '\n'; next = open.answers().read()) {
            if (next < 0) {
                throw new EOFException(read.toString());
            }
            read.append((char) next);
        }
        // each line ends with both
        read.setLength(read.length() - 1);
        return read.toString();
    }

    @Override
    public void close() throws IOException {
        open.socket().close();
    }
}
