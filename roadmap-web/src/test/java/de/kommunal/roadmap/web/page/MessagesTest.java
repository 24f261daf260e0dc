package de.kommunal.roadmap.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.shared.Rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StringUtils;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class MessagesTest {

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameMessagesWithTheSameArguments(String name) throws Exception {
        Properties german = messages(name + ".properties");
        Properties english = messages(name + "_en.properties");

        assertThat(english.stringPropertyNames()).isEqualTo(german.stringPropertyNames());
        for (String key : german.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(arguments(german.getProperty(key)));
        }
    }

    @Test
    void everyRuleIsSaidInBothLanguagesAndInEnglishAsInTheCode() throws Exception {
        var english = messages("messages/rules_en.properties");

        assertThat(english)
                .containsExactlyInAnyOrderEntriesOf(
                        Arrays.stream(Rule.values())
                                .collect(
                                        Collectors.toMap(
                                                rule -> "rule." + rule.id(), Rule::sentence)));
        assertThat(messages("messages/rules.properties").values())
                .doesNotContainAnyElementsOf(english.values());
    }

    /** All that the program reads. */
    static Stream<String> bundles() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        var settings = Objects.requireNonNull(yaml.getObject());
        return Arrays.stream(
                StringUtils.commaDelimitedListToStringArray(
                        settings.getProperty("spring.messages.basename")));
    }

    private static Set<String> arguments(String message) {
        return Pattern.compile("\\{\\d+}")
                .matcher(message)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Properties messages(String name) throws IOException {
        var messages = new Properties();
        try (var in = MessagesTest.class.getResourceAsStream("/" + name)) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return messages;
    }
}
