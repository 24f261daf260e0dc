package de.kommunal.roadmap.web.packet;

import de.kommunal.roadmap.audit.format.KeyIntroduction;
import de.kommunal.roadmap.audit.format.SignedNote;
import de.kommunal.roadmap.web.packet.PacketReport.Problem;
import de.kommunal.roadmap.web.packet.PacketReport.Result;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Checks a packet with nothing else than the packet, and writes nothing. */
public final class PacketVerification {

    private final @Nullable KeyIntroduction trusted;
    private final Progress progress;

    /** Is told how far the check is. */
    public interface Progress {

        /**
         * @param reading a packet is read from its beginning more than once, from 1
         * @param percent of the packet's bytes, each once
         */
        void reached(Path packet, int reading, int percent);
    }

    /**
     * @param trusted the note that introduces the first keys, as it is known from elsewhere; null
     *     if it is not
     * @throws IllegalArgumentException if it is no such note
     */
    public PacketVerification(@Nullable String trusted, Progress progress) {
        this.trusted =
                trusted == null ? null : KeyIntroduction.parse(SignedNote.parse(trusted).text());
        this.progress = progress;
    }

    /**
     * @param older a packet that this one has to continue; null for none
     */
    public PacketReport verify(Path packet, @Nullable Path older) {
        PacketContent before = null;
        if (older != null) {
            before = new PacketContent(trusted, null);
            var problem = read(older, before);
            if (problem != null) {
                return report(older, before, null, problem);
            }
        }
        var content = new PacketContent(trusted, before);
        return report(packet, content, before, read(packet, content));
    }

    private PacketReport report(
            Path packet,
            PacketContent content,
            @Nullable PacketContent older,
            @Nullable PacketProblem problem) {
        var signed = content.signed();
        var result =
                problem == null
                        ? Result.VERIFIED
                        : problem.isUnusable() ? Result.UNUSABLE : Result.NOT_VERIFIED;
        return new PacketReport(
                PacketReport.FORMAT,
                String.valueOf(packet.getFileName()),
                result,
                signed == null ? null : signed.checkpoint().origin(),
                signed == null ? null : signed.checkpoint().size(),
                signed == null ? null : signed.checkpoint().root().toString(),
                signed == null ? null : signed.signedAt(),
                signed == null ? List.of() : content.firstKeys(),
                trusted != null,
                content.states().made(),
                older == null ? null : older.checkpoint().size(),
                problem == null ? null : Problem.of(problem));
    }

    /** What is wrong; null if nothing is. */
    private @Nullable PacketProblem read(Path packet, PacketContent content) {
        var reading = 1;
        try {
            var names = PacketNames.of(packet);
            Manifest.Entry events;
            try (var zip = open(packet, reading)) {
                events = read(zip, names, budget(packet), content);
            }
            while (!content.states().areMade()) {
                content.at(PacketFormat.EVENTS);
                reading++;
                try (var zip = open(packet, reading)) {
                    makeStates(zip, budget(packet), events, content);
                }
            }
            return null;
        } catch (PacketProblem e) {
            return e;
        } catch (ZipException | EOFException e) {
            return PacketProblem.unusable(
                    "damaged",
                    content.place(),
                    "Das Archiv ist beschädigt: " + e.getMessage() + ".",
                    "The archive is damaged: " + e.getMessage() + ".");
        } catch (IOException e) {
            return PacketProblem.unusable(
                    "unreadable",
                    String.valueOf(packet.getFileName()),
                    "Nicht lesbar: " + e + ".",
                    "Can't be read: " + e + ".");
        }
    }

    private ZipInputStream open(Path packet, int reading) throws IOException {
        var counted =
                new CountedInput(
                        Files.newInputStream(packet),
                        Files.size(packet),
                        percent -> progress.reached(packet, reading, percent));
        return new ZipInputStream(new BufferedInputStream(counted));
    }

    private static PacketInput.Budget budget(Path packet) throws IOException {
        return new PacketInput.Budget(Files.size(packet));
    }

    /** All files in their order; what the file of the events was. */
    private static Manifest.Entry read(
            ZipInputStream zip,
            List<String> names,
            PacketInput.Budget budget,
            PacketContent content)
            throws IOException, PacketProblem {
        var files = new ArrayList<Manifest.Entry>();
        for (var name : names) {
            content.at(name);
            ZipEntry entry = zip.getNextEntry();
            if (entry == null || !entry.getName().equals(name)) {
                throw PacketProblem.unusable(
                        "two-directories",
                        name,
                        "Anfang und Ende des Archivs nennen verschiedene Dateien.",
                        "The archive names other files at its beginning than at its end.");
            }
            var file = new PacketInput(name, zip, budget);
            if (name.equals(PacketFormat.MANIFEST)) {
                manifest(file.whole(), files, content);
            } else {
                take(file, content);
                files.add(file.entry());
            }
        }
        if (zip.getNextEntry() != null) {
            throw PacketProblem.unusable(
                    "two-directories",
                    PacketFormat.MANIFEST,
                    "Dahinter liegt eine Datei, die das Ende des Archivs nicht nennt.",
                    "Behind it lies a file that the end of the archive does not name.");
        }
        return files.stream()
                .filter(file -> file.name().equals(PacketFormat.EVENTS))
                .findFirst()
                .orElseThrow();
    }

    private static void makeStates(
            ZipInputStream zip,
            PacketInput.Budget budget,
            Manifest.Entry before,
            PacketContent content)
            throws IOException, PacketProblem {
        var entry = zip.getNextEntry();
        while (entry != null && !entry.getName().equals(PacketFormat.EVENTS)) {
            entry = zip.getNextEntry();
        }
        var file = new PacketInput(PacketFormat.EVENTS, zip, budget);
        try {
            content.states().make(file, content.checkpoint().origin());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw changedMeanwhile(file.place() + ", " + e.getMessage());
        }
        if (!file.entry().equals(before)) {
            throw changedMeanwhile("its hash was " + before.sha256());
        }
    }

    private static PacketProblem changedMeanwhile(@Nullable String reason) {
        return PacketProblem.unusable(
                "changed-meanwhile",
                PacketFormat.EVENTS,
                "Die Datei hat sich geändert, während sie geprüft wurde.",
                "The file has changed while it was checked: " + reason + ".");
    }

    private static void take(PacketInput file, PacketContent content)
            throws IOException, PacketProblem {
        switch (file.name()) {
            case PacketFormat.CHECKPOINT -> content.checkpoint(text(file));
            case PacketFormat.PUBLIC_KEYS -> content.publicKeys(text(file));
            case PacketFormat.EVENTS -> content.events(file);
            case PacketFormat.READS -> content.states().promises(file);
            default -> {
                if (PacketFormat.KEYS.matcher(file.name()).matches()) {
                    content.introduction(file, text(file));
                } else {
                    // for people: the manifest has its hash
                    file.whole();
                }
            }
        }
    }

    private static String text(PacketInput file) throws IOException, PacketProblem {
        return new String(file.whole(), StandardCharsets.UTF_8);
    }

    private static void manifest(byte[] json, List<Manifest.Entry> files, PacketContent content)
            throws PacketProblem {
        Manifest manifest;
        try {
            manifest = Manifest.read(json);
        } catch (IllegalArgumentException e) {
            throw wrong(PacketFormat.MANIFEST, e.getMessage());
        }
        var checkpoint = content.checkpoint();
        var expected =
                new Manifest(
                        PacketFormat.NAME,
                        checkpoint.origin(),
                        checkpoint.size(),
                        checkpoint.root().toString(),
                        files);
        for (var i = 0; i < files.size() && i < manifest.files().size(); i++) {
            if (!files.get(i).equals(manifest.files().get(i))) {
                throw wrong(files.get(i).name(), "its hash is " + files.get(i).sha256());
            }
        }
        if (!Arrays.equals(expected.write(), json)) {
            throw wrong(PacketFormat.MANIFEST, "it is not that of these files");
        }
    }

    private static PacketProblem wrong(String file, @Nullable String reason) {
        return PacketProblem.untrue(
                "manifest",
                file,
                "Die Datei ist nicht die, die das Verzeichnis nennt.",
                "The file is not the one that the manifest names: " + reason + ".");
    }
}
