package de.kommunal.roadmap.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api.Answer;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.Session;

import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** An administrator at the pages, and what can be seen of what they did. */
final class Desk {

    private static final Pattern SECRET = Pattern.compile("<code id=\"secret\">([^<]+)</code>");

    private final Roadmap roadmap;
    private final String login;
    private final Session session;

    Desk(Roadmap roadmap) {
        this.roadmap = roadmap;
        this.login = roadmap.account(Role.ADMIN);
        this.session = roadmap.visitor();
        session.signIn(login, Roadmap.PASSWORD);
    }

    /** Address of an account that was made for a test, or of what is done with it. */
    static String account(String login, String act) {
        return "/administration/accounts/" + Roadmap.actor(login) + act;
    }

    String login() {
        return login;
    }

    Session session() {
        return session;
    }

    /** Sends a form that has to succeed. */
    void does(String path, String... fields) {
        var answer = session.submit(path, fields);
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(302);
    }

    /** Sends a form that makes a secret, and reads it. */
    String secret(String path, String... fields) {
        var page = session.get(handover(session.submit(path, fields)));
        var found = SECRET.matcher(page.text());
        assertThat(found.find()).describedAs(page.text()).isTrue();
        return found.group(1);
    }

    /** Where the secret is to be read. */
    static String handover(Answer answer) {
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(302);
        return URI.create(answer.header("Location").orElseThrow()).getPath();
    }

    /** True if somebody gets in. */
    boolean opens(String name, String password) {
        var answer = roadmap.visitor().submit("/login", "username", name, "password", password);
        return answer.header("Location").orElse("").endsWith("/");
    }

    /** Column of an account. */
    String stored(String name, String column) {
        return roadmap.bean(JdbcClient.class)
                .sql("select cast(" + column + " as varchar) from account where login = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    /** All that the access log says of administration, the newest first. */
    List<JsonNode> acts() {
        return roadmap.as(Role.AUDITOR)
                .get("/api/audit/access?kind=ADMINISTRATION&limit=1000")
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    /** By whom something was done, each time that it is in the access log. */
    List<String> doers(String words) {
        return acts().stream()
                .filter(act -> act.path("path").asString().equals(words))
                .map(act -> act.path("actor").asString(""))
                .toList();
    }
}
