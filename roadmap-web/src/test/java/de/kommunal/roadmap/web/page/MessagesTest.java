package de.kommunal.roadmap.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages",
                "messages/entry",
                "messages/audit",
                "messages/verification",
                "messages/replay",
                "messages/views",
                "messages/timeline",
                "messages/matrix",
                "messages/administration"
            })
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
