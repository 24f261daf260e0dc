package de.kommunal.roadmap.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

import java.io.IOException;

@Execution(ExecutionMode.SAME_THREAD)
class OidcSignInTest {

    /** The code of a refusal comes with an address that anybody may write. */
    @ParameterizedTest
    @CsvSource({
        "access_denied, access_denied, failed",
        "no-role, no-role, no-role",
        "'x\n2026-11-27 INFO all is well', unreadable, failed",
        "'\u001b[2J', unreadable, failed"
    })
    void logsOnlyWhatIsACode(String sent, String logged, String shown) throws IOException {
        var lines = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger(OidcSignIn.class);
        lines.start();
        logger.addAppender(lines);
        var response = new MockHttpServletResponse();
        try {
            OidcSignIn.refuse(
                    new MockHttpServletRequest(),
                    response,
                    new OAuth2AuthenticationException(new OAuth2Error(sent)));
        } finally {
            logger.detachAppender(lines);
        }

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("A sign-in at the identity provider failed: " + logged);
        assertThat(response.getRedirectedUrl()).isEqualTo("/login?sso=" + shown);
    }
}
