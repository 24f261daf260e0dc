package de.kommunal.roadmap.web.support;

import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.reading.Records;
import de.kommunal.roadmap.web.RoadmapApplication;
import de.kommunal.roadmap.web.security.ApiToken;
import de.kommunal.roadmap.web.security.ApiTokens;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.security.TokenSecret;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The whole program in this process, on a free port. */
public final class Roadmap implements AutoCloseable {

    private static final Duration READABLE = Duration.ofSeconds(10);

    /** Of all accounts that tests make. */
    public static final String PASSWORD = "ein Satz nur zum Probieren";

    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    private final ConfigurableApplicationContext context;

    private Roadmap(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it on a data directory; further settings as on the command line. */
    public static Roadmap start(Path dataDirectory, String... settings) {
        return start(new SpringApplication(RoadmapApplication.class), dataDirectory, settings)
                .readable();
    }

    /** Starts it on a log that cannot be read to its end. */
    public static Roadmap startUnreadable(Path dataDirectory, String... settings) {
        return start(new SpringApplication(RoadmapApplication.class), dataDirectory, settings);
    }

    /** Starts it with a clock of the test's own. Outside of tests nobody sets the clock. */
    public static Roadmap startAt(Clock clock, Path dataDirectory, String... settings) {
        var application = new SpringApplication(RoadmapApplication.class);
        application.addInitializers(context ->
                ((GenericApplicationContext) context)
                        .registerBean(
                                "clockOfTheTest",
                                Clock.class,
                                () -> clock,
                                definition -> definition.setPrimary(true)));
        return start(application, dataDirectory, settings).readable();
    }

    private static Roadmap start(
            SpringApplication application, Path dataDirectory, String... settings) {
        var arguments = new ArrayList<>(List.of(settings));
        arguments.add("--server.port=0");
        arguments.add("--roadmap.data-dir=" + dataDirectory);
        if (arguments.stream().noneMatch(it -> it.startsWith("--roadmap.audit.keys="))) {
            // a test has one directory, and leaves nothing beside it
            arguments.add("--roadmap.audit.keys=" + dataDirectory.resolve("keys"));
        }
        if (arguments.stream().noneMatch(it -> it.startsWith("--roadmap.limits."))) {
            // all tests together come from one address
            arguments.add("--roadmap.limits.on=false");
        }
        var words = arguments.toArray(String[]::new);
        return new Roadmap(LoggingTurn.start(application, () -> application.run(words)));
    }

    /** What was loaded at the start is read a moment later. */
    private Roadmap readable() {
        var _ = bean(Records.class).await(bean(EventLog.class).head().position(), READABLE);
        return this;
    }

    /** Speaks to it without a login. */
    public Api anonymous() {
        return new Api(address(), null);
    }

    /** Speaks to it as somebody new with this role. */
    public Api as(Role role) {
        return new Api(address(), token(role));
    }

    /** Makes a new token. */
    public String token(Role role) {
        var secret = TokenSecret.random();
        new ApiTokens(bean(JdbcClient.class))
                .insert(ApiToken.of(secret, role, "test", Instant.now()));
        return secret.text();
    }

    /** Somebody who only reads. */
    public Session withoutSignIn() {
        return new Session(address());
    }

    /** Makes a new account, signs in with it and keeps the session. */
    public Session signedIn(Role role) {
        var session = visitor();
        session.signIn(account(role), PASSWORD);
        return session;
    }

    /** At the pages without a login. */
    public Session visitor() {
        return new Session(address());
    }

    /** Makes a new account with {@link #PASSWORD} and answers its login. */
    public String account(Role role) {
        var login = "test-" + ACCOUNTS.incrementAndGet();
        bean(JdbcClient.class)
                .sql(
                        """
                        insert into account (login, password_hash, role, actor,
                            must_change_password, enabled, created_at)
                        values (?, ?, ?, ?, false, true, current_timestamp)
                        """)
                .params(
                        login,
                        bean(PasswordEncoder.class).encode(PASSWORD),
                        role.name(),
                        actor(login))
                .update();
        return login;
    }

    /** Of an account that was made for a test. */
    public static String actor(String login) {
        return "actor-of-" + login;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Where there is more than one of a type. */
    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public URI address() {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://localhost:" + port);
    }

    @Override
    public void close() {
        LoggingTurn.end(context::close);
    }
}
