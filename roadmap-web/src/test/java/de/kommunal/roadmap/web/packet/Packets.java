package de.kommunal.roadmap.web.packet;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Roadmap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packets as bytes, taken apart and put together again. */
final class Packets {

    static final String ADDRESS = "/api/audit/packet";

    private Packets() {}

    static byte[] of(Roadmap roadmap) throws IOException, InterruptedException {
        return get(roadmap.address().resolve(ADDRESS), roadmap.token(Role.AUDITOR));
    }

    static byte[] get(URI address, String token) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body();
        }
    }

    static Map<String, byte[]> files(byte[] packet) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packet))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** The same with one byte of a file changed. */
    static Map<String, byte[]> flipped(Map<String, byte[]> files, String name, int at) {
        var changed = new LinkedHashMap<>(files);
        var bytes = files.get(name).clone();
        bytes[at] ^= 1;
        changed.put(name, bytes);
        return changed;
    }

    /** The same with a manifest that fits the files, as whoever changes them can make. */
    static Map<String, byte[]> withFittingManifest(Map<String, byte[]> files) throws IOException {
        var changed = new LinkedHashMap<>(files);
        var old = Manifest.read(files.get(PacketFormat.MANIFEST));
        var entries = new ArrayList<Manifest.Entry>();
        for (var file : files.entrySet()) {
            if (!file.getKey().equals(PacketFormat.MANIFEST)) {
                var digest = new DigestedOutput(OutputStream.nullOutputStream());
                digest.write(file.getValue());
                entries.add(new Manifest.Entry(file.getKey(), digest.length(), digest.sha256()));
            }
        }
        changed.put(
                PacketFormat.MANIFEST,
                new Manifest(old.format(), old.origin(), old.size(), old.rootHash(), entries)
                        .write());
        return changed;
    }
}
