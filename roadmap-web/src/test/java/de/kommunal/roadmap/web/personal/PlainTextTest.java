package de.kommunal.roadmap.web.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What looks for a name finds it. */
class PlainTextTest {

    private static final String NAME = "Brinkmöller";

    @TempDir private Path directory;

    private final PlainText name = new PlainText(NAME);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "ISO-8859-1"})
    void findsAnyEncoding(String charset) throws Exception {
        var bytes = ("xyz " + NAME + " xyz").getBytes(Charset.forName(charset));

        assertThat(name.in("a", bytes)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "12", "123"})
    void findsItInBase64(String before) throws Exception {
        var base64 =
                Base64.getEncoder()
                        .encode((before + NAME + " und mehr").getBytes(StandardCharsets.UTF_8));

        assertThat(name.in("a", base64)).hasSize(1);
    }

    @Test
    void findsItInAnArchiveWithinAnArchiveAndNothingElse() throws Exception {
        try (var zip = new ZipOutputStream(Files.newOutputStream(directory.resolve("a.zip")))) {
            zip.putNextEntry(new ZipEntry("b.txt"));
            zip.write(NAME.getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(directory.resolve("c.txt"), "Brinkmann");

        assertThat(name.in(directory)).singleElement().asString().startsWith("a.zip/b.txt");
    }
}
