package de.kommunal.roadmap.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The links of the README and of all documents lead somewhere. */
class DocumentLinksTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern CODE = Pattern.compile("^```.*?^```|`[^`]*`", multiline());
    private static final Pattern INLINE = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern DEFINITION =
            Pattern.compile("^\\[([^]]+)]: (\\S+)$", Pattern.MULTILINE);
    private static final Pattern NAMED =
            Pattern.compile("\\[([A-Za-z][^\\[\\]]*)](?:\\[([^\\[\\]]+)])?(?![(:\\[])");
    private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

    private static int multiline() {
        return Pattern.MULTILINE | Pattern.DOTALL;
    }

    static Stream<Path> documents() throws IOException {
        try (var files = Files.walk(ROOT.resolve("docs"))) {
            var documents = files.filter(file -> file.toString().endsWith(".md")).toList();
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), documents.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void leadToFilesAndHeadingsThatExist(Path document) throws IOException {
        var text = prose(document);
        var targets =
                Stream.concat(
                        INLINE.matcher(text).results().map(link -> link.group(1)),
                        DEFINITION.matcher(text).results().map(link -> link.group(2)));
        var broken = new TreeSet<String>();
        for (var target : targets.filter(target -> !target.matches("\\w+:.*")).toList()) {
            if (!resolves(document, target)) {
                broken.add(target);
            }
        }

        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void areDefinedIfTheyAreNamed(Path document) throws IOException {
        var text = prose(document);
        var named =
                NAMED.matcher(DEFINITION.matcher(text).replaceAll(""))
                        .results()
                        .map(link -> link.group(2) == null ? link.group(1) : link.group(2))
                        .map(DocumentLinksTest::label);

        assertThat(definitions(text)).containsAll(named.collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void areNamedIfTheyAreDefined(Path document) throws IOException {
        var text = Files.readString(document);
        var body = label(DEFINITION.matcher(text).replaceAll(""));

        assertThat(definitions(text)).allMatch(link -> body.contains("[" + link + "]"));
    }

    @Test
    void areFound() throws IOException {
        assertThat(documents()).hasSizeGreaterThan(10);
        assertThat(resolves(ROOT.resolve("README.md"), "docs/nowhere.md")).isFalse();
        assertThat(resolves(ROOT.resolve("README.md"), "docs/README.md#nowhere")).isFalse();
    }

    private static boolean resolves(Path document, String target) throws IOException {
        var parts = target.split("#", 2);
        var file = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
        return Files.exists(file) && (parts.length == 1 || headings(file).contains(parts[1]));
    }

    /** Headings as they are spelled in addresses. */
    private static Set<String> headings(Path document) throws IOException {
        return HEADING.matcher(Files.readString(document))
                .results()
                .map(heading ->
                        heading.group(1)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                                .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static Set<String> definitions(String text) {
        return DEFINITION
                .matcher(text)
                .results()
                .map(link -> label(link.group(1)))
                .collect(Collectors.toSet());
    }

    /** Labels are compared without regard to case and line breaks. */
    private static String label(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** Without code, which is not looked at for links. */
    private static String prose(Path document) throws IOException {
        return CODE.matcher(Files.readString(document)).replaceAll("");
    }
}
