package de.kommunal.roadmap.web.packet;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.audit.StoredEvent;
import de.kommunal.roadmap.audit.format.Checkpoint;
import de.kommunal.roadmap.audit.format.KeyIntroduction;
import de.kommunal.roadmap.audit.format.SignedNote;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a packet, a page of events at a time. */
public final class PacketWriter {

    private static final int PAGE = 500;

    private final ZipOutputStream zip;
    private final List<Manifest.Entry> files = new ArrayList<>();

    private PacketWriter(ZipOutputStream zip) {
        this.zip = zip;
    }

    /** Writes the whole packet; the stream stays open. */
    public static void write(PacketSource source, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        new PacketWriter(zip).write(source);
        zip.finish();
    }

    private void write(PacketSource source) throws IOException {
        var checkpoint = Checkpoint.parse(SignedNote.parse(source.checkpoint()).text());
        try (var readme = PacketWriter.class.getResourceAsStream("/packet/README.md")) {
            if (readme == null) {
                throw new IllegalStateException("the packet's README is not there");
            }
            put(PacketFormat.README, readme::transferTo);
        }
        put(PacketFormat.CHECKPOINT, text(source.checkpoint()));
        for (var i = 0; i < source.introductions().size(); i++) {
            put(PacketFormat.keys(i + 1), text(source.introductions().get(i)));
        }
        put(PacketFormat.PUBLIC_KEYS, text(publicKeys(source.introductions())));
        for (var schema : source.schemas().entrySet()) {
            put(PacketFormat.schema(schema.getKey()), text(schema.getValue()));
        }
        put(PacketFormat.EVENTS, lines -> events(source.log(), checkpoint, lines));
        put(PacketFormat.READS, lines -> reads(source, lines));
        var manifest =
                new Manifest(
                        PacketFormat.NAME,
                        checkpoint.origin(),
                        checkpoint.size(),
                        checkpoint.root().toString(),
                        files);
        put(PacketFormat.MANIFEST, out -> out.write(manifest.write()));
    }

    /** All public keys, one on each line, those of a pair beside each other. */
    static String publicKeys(List<String> introductions) {
        var keys = new StringBuilder();
        for (var note : introductions) {
            var pair = KeyIntroduction.parse(SignedNote.parse(note).text());
            keys.append(pair.ed25519().text()).append('\n');
            keys.append(pair.mlDsa44().text()).append('\n');
        }
        return keys.toString();
    }

    private static Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void events(EventLog log, Checkpoint checkpoint, OutputStream lines)
            throws IOException {
        var reached = 0L;
        while (reached < checkpoint.size()) {
            var limit = (int) Math.min(PAGE, checkpoint.size() - reached);
            List<StoredEvent> page = log.read(reached, limit);
            if (page.isEmpty()) {
                throw new IllegalStateException("the log ends at " + reached);
            }
            for (var event : page) {
                lines.write(EventLine.write(event, checkpoint.origin()));
                lines.write('\n');
            }
            reached = page.getLast().position();
        }
    }

    private static void reads(PacketSource source, OutputStream lines) throws IOException {
        for (var read : source.reads()) {
            lines.write(ReadLine.of(read, source.state()).write());
            lines.write('\n');
        }
    }

    private void put(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var file = new DigestedOutput(zip);
        content.writeTo(file);
        zip.closeEntry();
        files.add(new Manifest.Entry(name, file.length(), file.sha256()));
    }

    private interface Content {

        void writeTo(OutputStream out) throws IOException;
    }
}
