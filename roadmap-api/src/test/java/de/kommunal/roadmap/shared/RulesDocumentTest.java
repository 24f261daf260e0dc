package de.kommunal.roadmap.shared;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toMap;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules and their document say the same. */
class RulesDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/domain/rules.md");

    /**
     * An item of a list, which may go on in indented lines: {@code - **D6** An input feeds ...}.
     */
    private static final Pattern SENTENCE =
            Pattern.compile("^- \\*\\*(\\w+)\\*\\* (.+(?:\\n  .+)*)$", Pattern.MULTILINE);

    private static final Pattern ROW = Pattern.compile("^\\| (\\w+) \\|", Pattern.MULTILINE);
    private static final Pattern ID = Pattern.compile("\\b[A-Z]\\d{1,2}\\b");

    private static final List<String> IDS = Arrays.stream(Rule.values()).map(Rule::id).toList();

    @Test
    void saysEachRuleInItsOwnWords() throws IOException {
        var written =
                found(SENTENCE).stream()
                        .collect(toMap(m -> m.group(1), m -> m.group(2).replaceAll("\\s+", " ")));

        assertThat(written)
                .containsExactlyInAnyOrderEntriesOf(
                        Arrays.stream(Rule.values()).collect(toMap(Rule::id, Rule::sentence)));
    }

    @Test
    void saysOfEachRuleOnceWhereItIsChecked() throws IOException {
        var rows = found(ROW).stream().map(m -> m.group(1)).filter(id -> !id.equals("rule"));

        assertThat(rows).containsExactlyInAnyOrderElementsOf(IDS);
    }

    @Test
    void namesNoRuleThatDoesNotExist() throws IOException {
        var named = found(ID).stream().map(MatchResult::group).collect(Collectors.toSet());

        assertThat(IDS).containsAll(named);
    }

    private static List<MatchResult> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(DOCUMENT)).results().toList();
    }
}
