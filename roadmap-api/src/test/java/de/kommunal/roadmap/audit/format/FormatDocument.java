package de.kommunal.roadmap.audit.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The examples in docs/audit/log-format.md. */
final class FormatDocument {

    private FormatDocument() {}

    /** A block as it is written. */
    static String block(String name) throws IOException {
        String document = Files.readString(Path.of("../docs/audit/log-format.md"));
        Matcher block =
                Pattern.compile("```text " + name + "\n(.*?)```", Pattern.DOTALL).matcher(document);
        assertThat(block.find()).as("the document has a block %s", name).isTrue();
        return block.group(1);
    }

    /** A block of hexadecimal digits, without its blanks. */
    static String hex(String name) throws IOException {
        return block(name).replaceAll("\\s", "");
    }

    /** A block with a hash a line. */
    static List<Bytes> hashes(String name) throws IOException {
        return block(name).lines().map(Bytes::ofHex).toList();
    }
}
