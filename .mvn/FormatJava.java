import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Checks ({@code check}) or rewrites ({@code fix}) every Java file of the repository with
 * google-java-format, in one JVM. The build starts it as a source file with the toolchain's {@code
 * java}; docs/decisions/0007 says why.
 */
final class FormatJava {

    public static void main(String[] args) throws IOException {
        boolean fix = args[0].equals("fix");
        List<String> files = new ArrayList<>(List.of("--aosp"));
        files.addAll(fix ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        int options = files.size();
        try (Stream<Path> here = Files.list(Path.of(""))) {
            for (Path place : here.sorted().toList()) {
                Path sources =
                        Files.isDirectory(place.resolve("src")) ? place.resolve("src") : place;
                if (sources.endsWith("src") || place.toString().equals(".mvn")) {
                    try (Stream<Path> tree = Files.walk(sources)) {
                        tree.map(Path::toString)
                                .filter(name -> name.endsWith(".java"))
                                .sorted()
                                .forEach(files::add);
                    }
                }
            }
        }
        StringWriter unformatted = new StringWriter();
        int status =
                ToolProvider.findFirst("google-java-format")
                        .orElseThrow()
                        .run(
                                new PrintWriter(unformatted, true),
                                new PrintWriter(System.err, true),
                                files.toArray(String[]::new));
        if (!unformatted.toString().isBlank()) {
            System.err.println("These Java files are not in google-java-format's AOSP style:");
            unformatted.toString().lines().forEach(file -> System.err.println("  " + file));
            System.err.println("To format them all: mvn -Pformat");
        } else if (status == 0) {
            System.out.println((files.size() - options) + " Java files are formatted");
        }
        System.exit(status);
    }
}
