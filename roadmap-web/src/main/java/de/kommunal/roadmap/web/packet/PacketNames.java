package de.kommunal.roadmap.web.packet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files that the end of the archive says there are. They have to be those of a packet in its
 * order, so nothing can be hidden, doubled, or named after a place outside.
 */
final class PacketNames {

    private PacketNames() {}

    static List<String> of(Path packet) throws IOException, PacketProblem {
        var names = new ArrayList<String>();
        try (var zip = new ZipFile(packet.toFile())) {
            if (zip.size() > PacketFormat.FILES) {
                throw PacketProblem.unusable(
                        "too-many-files",
                        packet.getFileName().toString(),
                        "Mehr als " + PacketFormat.FILES + " Dateien.",
                        "More than " + PacketFormat.FILES + " files.");
            }
            zip.stream().forEach(entry -> names.add(entry.getName()));
        } catch (ZipException | IllegalArgumentException e) {
            throw PacketProblem.unusable(
                    "no-archive",
                    packet.getFileName().toString(),
                    "Kein vollständiges ZIP-Archiv: " + e.getMessage() + ".",
                    "No complete ZIP archive: " + e.getMessage() + ".");
        }
        check(names);
        return names;
    }

    private static void check(List<String> names) throws PacketProblem {
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!isKnown(name)) {
                throw PacketProblem.unusable(
                        "unknown-file",
                        shown(name),
                        "Diese Datei gehört in kein Paket.",
                        "This file belongs into no packet.");
            }
            if (!seen.add(name)) {
                throw PacketProblem.unusable(
                        "file-twice",
                        name,
                        "Diese Datei ist doppelt.",
                        "This file is there twice.");
            }
        }
        for (var name : required()) {
            if (!seen.contains(name)) {
                throw PacketProblem.unusable(
                        "file-missing", name, "Diese Datei fehlt.", "This file is missing.");
            }
        }
        checkOrder(names);
    }

    private static List<String> required() {
        return List.of(
                PacketFormat.README,
                PacketFormat.CHECKPOINT,
                PacketFormat.keys(1),
                PacketFormat.PUBLIC_KEYS,
                PacketFormat.EVENTS,
                PacketFormat.READS,
                PacketFormat.MANIFEST);
    }

    private static void checkOrder(List<String> names) throws PacketProblem {
        for (var i = 1; i < names.size(); i++) {
            if (rank(names.get(i - 1)) > rank(names.get(i))) {
                throw PacketProblem.unusable(
                        "wrong-order",
                        names.get(i),
                        "Diese Datei steht nicht an ihrer Stelle.",
                        "This file does not stand in its place.");
            }
        }
    }

    private static boolean isKnown(String name) {
        return required().contains(name)
                || PacketFormat.KEYS.matcher(name).matches()
                || PacketFormat.SCHEMA.matcher(name).matches();
    }

    private static int rank(String name) {
        var keys = PacketFormat.KEYS.matcher(name);
        if (keys.matches()) {
            return 2 + Integer.parseInt(keys.group(1));
        }
        return switch (name) {
            case PacketFormat.README -> 0;
            case PacketFormat.CHECKPOINT -> 1;
            case PacketFormat.PUBLIC_KEYS -> 20_000;
            case PacketFormat.EVENTS -> 20_002;
            case PacketFormat.READS -> 20_003;
            case PacketFormat.MANIFEST -> 20_004;
            default -> 20_001;
        };
    }

    /** Names may hold anything, and are shown on a screen. */
    static String shown(String name) {
        var printable = name.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.substring(0, Math.min(printable.length(), 100));
    }
}
