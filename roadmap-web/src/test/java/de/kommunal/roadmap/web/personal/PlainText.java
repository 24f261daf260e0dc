package de.kommunal.roadmap.web.personal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/** Looks for words in files, in every form in which a program may have written them. */
final class PlainText {

    private static final List<Charset> CHARSETS =
            List.of(
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_16BE,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.ISO_8859_1);

    private final Set<String> forms = new LinkedHashSet<>();

    PlainText(String... words) {
        for (var word : words) {
            addForms(word);
        }
    }

    private void addForms(String word) {
        for (var charset : CHARSETS) {
            var bytes = word.getBytes(charset);
            forms.add(bytesAsText(bytes));
            forms.add(HexFormat.of().formatHex(bytes));
            IntStream.range(0, 3).forEach(offset -> addBase64(bytes, offset));
        }
        // as JSON may spell what is not ASCII
        var escaped = new StringBuilder();
        word.chars()
                .forEach(it ->
                        escaped.append(
                                it < 128 ? Character.toString(it) : "\\u%04x".formatted(it)));
        forms.add(escaped.toString());
    }

    /** Within longer Base64 a word looks different, by the place at which it begins. */
    private void addBase64(byte[] bytes, int offset) {
        var shifted = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        for (var encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
            var text = encoder.withoutPadding().encodeToString(shifted);
            // the characters at both ends also hold bits of what stands beside
            var from = offset == 0 ? 0 : offset + 1;
            var to = shifted.length * 8 / 6;
            forms.add(text.substring(from, to));
        }
    }

    private static String bytesAsText(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** All places below a directory that have one of the words, also within archives. */
    List<String> in(Path directory) throws IOException {
        var found = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                look(directory.relativize(file).toString(), Files.readAllBytes(file), found);
            }
        }
        return found;
    }

    List<String> in(String name, byte[] bytes) throws IOException {
        var found = new ArrayList<String>();
        look(name, bytes, found);
        return found;
    }

    private void look(String name, byte[] bytes, List<String> found) throws IOException {
        var content = bytesAsText(bytes);
        forms.stream()
                .filter(content::contains)
                .map(form ->
                        name + " has " + Arrays.toString(form.getBytes(StandardCharsets.UTF_8)))
                .findFirst()
                .ifPresent(found::add);
        if (content.startsWith("PK")) {
            try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    look(name + "/" + entry.getName(), zip.readAllBytes(), found);
                }
            }
        }
    }
}
