package de.kommunal.roadmap.web.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import de.kommunal.roadmap.shared.Subject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Nothing that can be recorded is without words. */
class WordsTest {

    private static final Set<String> CODES = codes();
    private static final Set<SayableFacts.Sayable> PATHS = SayableFacts.paths();

    private static List<Words> languages() {
        return List.of(Words.GERMAN, Words.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPathThatFactsCanHaveHasALabel(Words words) {
        var without =
                PATHS.stream()
                        .filter(sayable ->
                                Labels.entry(words, sayable.kind(), sayable.path()) == null)
                        .toList();

        assertThat(without).describedAs("paths without a label").isEmpty();
    }

    @Test
    void manyPathsAreKnownOfEachKind() {
        var kinds =
                PATHS.stream()
                        .map(SayableFacts.Sayable::kind)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(kinds).containsExactly(Subject.Kind.values());
        assertThat(PATHS)
                .contains(
                        new SayableFacts.Sayable(Subject.Kind.DELIBERATION, "steps/*/outcome"),
                        new SayableFacts.Sayable(Subject.Kind.PARTNER, "shortName"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyCodeHasAWord(Words words) {
        var without = CODES.stream().filter(code -> words.find("value." + code) == null).toList();

        assertThat(without).describedAs("codes without a word").isEmpty();
        assertThat(CODES).contains("SUPPORTS_WITH_CONDITIONS", "OERV", "PLANNED");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyKindHasANameAndAPhrase(Words words) {
        for (var kind : Subject.Kind.values()) {
            assertThat(words.find("kind." + kind)).describedAs("kind.%s", kind).isNotNull();
            assertThat(words.find("kind." + kind + ".of")).describedAs("%s.of", kind).isNotNull();
            assertThat(words.find("phrase." + kind)).describedAs("phrase.%s", kind).isNotNull();
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        var german = bundle(Locale.GERMAN);
        var english = bundle(Locale.ENGLISH);

        assertThat(english.keySet()).isEqualTo(german.keySet());
        for (var key : german.keySet()) {
            assertThat(arguments(english.getString(key)))
                    .describedAs(key)
                    .isEqualTo(arguments(german.getString(key)));
        }
    }

    @Test
    void aPathThatNobodyThoughtOfStillReadsSensibly() {
        var subject = new Subject(Subject.Kind.SCENARIO, "holding");

        assertThat(Wording.label(subject, "costShare/2027/upperBound", NoNames.NONE, Locale.GERMAN))
                .isEqualTo("Angabe „cost share 2027 upper bound“");
        assertThat(Wording.label(subject, "costShare", NoNames.NONE, Locale.ENGLISH))
                .isEqualTo("Value “cost share”");
    }

    /** All codes of the language of the record, but for rules and how it is read. */
    private static Set<String> codes() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("de.kommunal.roadmap")
                        .stream()
                        .filter(JavaClass::isEnum)
                        .filter(type ->
                                !type.getPackageName()
                                        .matches(".*\\.(reading|audit|web|projections)(\\..*)?"))
                        .filter(type -> !type.getSimpleName().equals("Rule"))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                        .map(constant -> ((Enum<?>) constant).name())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "wording.wording",
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> arguments(String text) {
        return Pattern.compile("\\{\\w+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
