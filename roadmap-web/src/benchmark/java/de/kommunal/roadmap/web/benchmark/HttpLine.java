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
    private Socket socket;
    private InputStream answers;

    HttpLine(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        socket = new Socket(host, port);
        answers = new BufferedInputStream(socket.getInputStream());
    }

    /**
     * @return the answer to its end: the first line, the fields and, in chunks, the body
     */
    String ask(String head, byte[] body) throws IOException {
        var request = new ByteArrayOutputStream(head.length() + body.length);
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        request.writeTo(socket.getOutputStream());
        var answer = readHead();
        if (!answer.contains("\nTransfer-Encoding: chunked\n")) {
            throw new IOException("an answer of unknown length: " + answer);
        }
        var whole = answer + readChunks();
        if (answer.contains("\nConnection: close\n")) {
            open();
        }
        return whole;
    }

    /** The server ends a connection after so many requests. */
    private void open() throws IOException {
        socket.close();
        socket = new Socket(host, port);
        answers = new BufferedInputStream(socket.getInputStream());
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
            body.writeBytes(answers.readNBytes(size));
            readLine();
        }
        readLine();
        return body.toString(StandardCharsets.UTF_8);
    }

    private int readSize() throws IOException {
        return Integer.parseInt(readLine(), HEXADECIMAL);
    }

    private String readLine() throws IOException {
        var line = new StringBuilder();
        for (var next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new EOFException(line.toString());
            }
            line.append((char) next);
        }
        // each line ends with both
        line.setLength(line.length() - 1);
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
