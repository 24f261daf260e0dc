package de.kommunal.roadmap.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Locale;

@SecurityTest
@ExtendWith(OutputCaptureExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
class PageSecurityTest {

    private static final String ANOTHER = "Der Rat tagt donnerstags";
    private static final String CHOSEN = "Der Kreistag tagt mittwochs";

    @Autowired MockMvc mvc;
    @Autowired JdbcClient jdbc;
    @Autowired Path dataDirectory;
    @Autowired FirstAccount firstAccount;
    @Autowired PasswordEncoder passwords;

    private Path file;
    private String oneTimePassword;

    /** As after a first start. */
    @BeforeEach
    void start() throws Exception {
        jdbc.sql("delete from account").update();
        firstAccount.afterSingletonsInstantiated();
        file = dataDirectory.resolve("first-admin-password.txt");
        oneTimePassword = Files.readString(file).strip();
    }

    @Test
    void draftsLeaveTheBrowserAtSignOut() throws Exception {
        mvc.perform(post("/logout").secure(true).with(csrf()))
                .andExpect(header().string("Clear-Site-Data", "\"storage\""));
    }

    @Test
    void withoutAnIdentityProviderNobodyIsLedToOne() throws Exception {
        mvc.perform(get("/login"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("oauth2"))));
        mvc.perform(get("/login?sso=no-role").header("Accept-Language", "de"))
                .andExpect(content().string(not(containsString("Berechtigung"))));
    }

    @Test
    void theOneTimePasswordIsForTheOwnEyesOnlyAndNotInTheLog(CapturedOutput output)
            throws Exception {
        assertThat(oneTimePassword).hasSizeGreaterThanOrEqualTo(20);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dataDirectory)))
                .isEqualTo("rwx------");

        firstAccount.afterSingletonsInstantiated();
        mvc.perform(formLogin().user("admin").password(oneTimePassword));

        assertThat(Files.readString(file).strip()).isEqualTo(oneTimePassword);
        assertThat(output).doesNotContain(oneTimePassword);
    }

    @Test
    void passwordsAreKeptAsArgon2id() {
        assertThat(hash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches(oneTimePassword, hash())).isTrue();
    }

    @Test
    void theOneTimePasswordOnlyChoosesAnother() throws Exception {
        MockHttpSession session = signIn(oneTimePassword);
        mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/password"));
        mvc.perform(get("/programmes/muensterland").session(session))
                .andExpect(redirectedUrl("/password"));
        mvc.perform(get("/password").session(session)).andExpect(status().isOk());

        mvc.perform(choose(CHOSEN).session(session)).andExpect(redirectedUrl("/login?changed"));

        assertThat(file).doesNotExist();
        assertThat(session.isInvalid()).isTrue();
        mvc.perform(formLogin().user("admin").password(oneTimePassword))
                .andExpect(unauthenticated());
        mvc.perform(get("/").session(signIn(CHOSEN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Angemeldet als admin")));
    }

    @Test
    void theOneTimePasswordWorksOnce() throws Exception {
        MockHttpSession first = signIn(oneTimePassword);
        MockHttpSession second = signIn(oneTimePassword);
        mvc.perform(choose(CHOSEN).session(first)).andExpect(redirectedUrl("/login?changed"));
        String hash = hash();

        mvc.perform(choose("Ein ganz anderer Satz").session(second))
                .andExpect(redirectedUrl("/login?ended"));

        assertThat(hash()).isEqualTo(hash);
        assertThat(second.isInvalid()).isTrue();
    }

    @Test
    void aChosenPasswordIsLongRepeatedAndNew() throws Exception {
        MockHttpSession session = signIn(oneTimePassword);
        String hash = hash();

        mvc.perform(choose("zu kurz").session(session))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("15 bis 200 Zeichen")));
        mvc.perform(
                        post("/password")
                                .param("password", CHOSEN)
                                .param("repetition", CHOSEN + "!")
                                .with(csrf())
                                .session(session))
                .andExpect(content().string(containsString("verschieden")));
        mvc.perform(choose(oneTimePassword).session(session))
                .andExpect(content().string(containsString("noch das bisherige Passwort")));

        assertThat(hash()).isEqualTo(hash);
        assertThat(file).exists();
    }

    @Test
    void onesOwnPasswordIsChangedByWhoKnowsItAndEndsAllSessions() throws Exception {
        mvc.perform(choose(CHOSEN).session(signIn(oneTimePassword)));
        MockHttpSession session = signIn(CHOSEN);
        MockHttpSession elsewhere = signIn(CHOSEN);
        mvc.perform(get("/").session(session))
                .andExpect(content().string(containsString("href=\"/password\"")));
        mvc.perform(get("/password").session(session))
                .andExpect(content().string(containsString("Bisheriges Passwort")));
        String hash = hash();

        mvc.perform(choose(ANOTHER).session(session))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("bisherige Passwort ist ein anderes")));
        mvc.perform(choose(CHOSEN).param("current", CHOSEN).session(session))
                .andExpect(status().isUnprocessableContent());
        assertThat(hash()).isEqualTo(hash);

        mvc.perform(choose(ANOTHER).param("current", CHOSEN).session(session))
                .andExpect(redirectedUrl("/login?changed"));
        mvc.perform(get("/").session(elsewhere)).andExpect(redirectedUrl("/login?ended"));
        assertThat(session.isInvalid()).isTrue();
        mvc.perform(formLogin().user("admin").password(CHOSEN)).andExpect(unauthenticated());
        signIn(ANOTHER);
    }

    @Test
    void aForgottenPasswordGivesWayToOneFromTheCommandLine(CapturedOutput output) throws Exception {
        mvc.perform(choose(CHOSEN).session(signIn(oneTimePassword)));
        MockHttpSession session = signIn(CHOSEN);
        var inbox = new PasswordInbox(dataDirectory);
        var issued = PasswordRenewal.issue("admin", Instant.now());
        inbox.put(issued.renewal());
        inbox.put(PasswordRenewal.issue("nobody", Instant.now()).renewal());

        mvc.perform(formLogin().user("admin").password(CHOSEN)).andExpect(unauthenticated());
        MockHttpSession renewed = signIn(issued.password());

        mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/login?ended"));
        mvc.perform(get("/").session(renewed)).andExpect(redirectedUrl("/password"));
        mvc.perform(choose(ANOTHER).session(renewed)).andExpect(redirectedUrl("/login?changed"));
        signIn(ANOTHER);
        mvc.perform(formLogin().user("nobody").password(CHOSEN)).andExpect(unauthenticated());
        assertThat(dataDirectory.resolve("accounts").resolve("incoming")).isEmptyDirectory();
        assertThat(output).doesNotContain(issued.password());
    }

    @Test
    void aFileThatIsNoPasswordChangesNothing() throws Exception {
        mvc.perform(choose(CHOSEN).session(signIn(oneTimePassword)));
        var incoming = dataDirectory.resolve("accounts").resolve("incoming");
        PrivateFiles.write(incoming, "admin.password", "at=yesterday\n");
        try {
            signIn(CHOSEN);
        } finally {
            Files.delete(incoming.resolve("admin.password"));
        }
    }

    @Test
    void formsNeedTheirToken() throws Exception {
        mvc.perform(post("/login").param("username", "admin").param("password", oneTimePassword))
                .andExpect(status().isForbidden())
                .andExpect(unauthenticated());
        MockHttpSession session = signIn(oneTimePassword);
        mvc.perform(
                        post("/password")
                                .param("password", CHOSEN)
                                .param("repetition", CHOSEN)
                                .session(session))
                .andExpect(status().isForbidden());
        mvc.perform(post("/logout").session(session)).andExpect(status().isForbidden());
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void aSessionGetsANewIdAtSignInAndEndsAtSignOut() throws Exception {
        MockHttpSession before = new MockHttpSession();
        String id = before.getId();
        MockHttpSession session =
                (MockHttpSession)
                        mvc.perform(
                                        post("/login")
                                                .param("username", "admin")
                                                .param("password", oneTimePassword)
                                                .with(csrf())
                                                .session(before)
                                                .with(PageSecurityTest::knownSession))
                                .andExpect(authenticated().withRoles("ADMIN"))
                                .andReturn()
                                .getRequest()
                                .getSession(false);
        assertThat(session.getId()).isNotEqualTo(id);

        mvc.perform(post("/logout").with(csrf()).session(session)).andExpect(redirectedUrl("/"));

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void pagesAllowNothingInlineAndNothingFromElsewhere() throws Exception {
        mvc.perform(get("/"))
                .andExpect(status().isOk())
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        allOf(
                                                containsString("default-src 'none'"),
                                                not(containsString("unsafe")))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(content().string(not(containsString("style="))))
                .andExpect(content().string(not(containsString("<script>"))));
        mvc.perform(get("/admin")).andExpect(status().is3xxRedirection());
    }

    @Test
    void pagesAreGermanOrEnglishAndSayWhich() throws Exception {
        mvc.perform(get("/login").locale(Locale.FRENCH))
                .andExpect(content().string(containsString("<html lang=\"de\"")))
                .andExpect(content().string(containsString("Benutzername")));
        mvc.perform(get("/login").header("Accept-Language", "en-GB").locale(Locale.UK))
                .andExpect(content().string(containsString("<html lang=\"en\"")))
                .andExpect(content().string(containsString("User name")));
        mvc.perform(get("/login").param("lang", "en"))
                .andExpect(content().string(containsString("<html lang=\"en\"")))
                .andExpect(header().string("Content-Language", "en"));
    }

    @Test
    void theInterfaceIgnoresTheSessionOfThePages() throws Exception {
        mvc.perform(get("/api/elsewhere").session(signIn(oneTimePassword)))
                .andExpect(status().isUnauthorized());
    }

    private static MockHttpServletRequest knownSession(MockHttpServletRequest request) {
        request.setRequestedSessionIdValid(true);
        return request;
    }

    private MockHttpSession signIn(String password) throws Exception {
        return (MockHttpSession)
                mvc.perform(formLogin().user("admin").password(password))
                        .andExpect(authenticated())
                        .andReturn()
                        .getRequest()
                        .getSession(false);
    }

    private static MockHttpServletRequestBuilder choose(String password) {
        return post("/password")
                .param("password", password)
                .param("repetition", password)
                .with(csrf());
    }

    private String hash() {
        return jdbc.sql("select password_hash from account where login = 'admin'")
                .query(String.class)
                .single();
    }
}
