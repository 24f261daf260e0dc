package de.kommunal.roadmap.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody at a browser without scripts: has cookies, and sends forms with their hidden fields. */
public final class Session {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    private final URI address;

    public Session(URI address) {
        this.address = address;
    }

    public void signIn(String login, String password) {
        var answer = submit("/login", "username", login, "password", password);
        assertThat(answer.header("Location").orElse("")).doesNotContain("error");
    }

    /** Reads a page in German. */
    public Api.Answer get(String path) {
        return send(request(path).GET());
    }

    /** Fills the form of a page in and sends it; fields as name, value, name, value. */
    public Api.Answer submit(String path, String... fields) {
        return submitFrom(path, path, fields);
    }

    /** The same with a form that is on another page than its own. */
    public Api.Answer submitFrom(String page, String path, String... fields) {
        return submitAs(page, path, path, fields);
    }

    /** With the hidden fields of a form, as somebody who has another page still open. */
    public Api.Answer submitAs(String page, String form, String path, String... fields) {
        var parts = new ArrayList<String>();
        for (var i = 0; i < fields.length; i += 2) {
            parts.add(pair(fields[i], fields[i + 1]));
        }
        var own = List.of(fields);
        var hidden = HIDDEN.matcher(form(get(page).text(), form));
        while (hidden.find()) {
            if (!own.contains(hidden.group(1))) {
                parts.add(pair(hidden.group(1), hidden.group(2)));
            }
        }
        return post(path, parts);
    }

    /** Sends a form that the page does not have, with the token of one that it has. */
    public Api.Answer post(String path, String page) {
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get(page).text());
        assertThat(token.find()).as("a form on " + page).isTrue();
        return post(path, List.of(pair("_csrf", token.group(1))));
    }

    /** Sends an empty form as another site would. */
    public Api.Answer postWithoutToken(String path) {
        return post(path, List.of());
    }

    private Api.Answer post(String path, List<String> parts) {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", parts))));
    }

    /** The page has other forms too, such as that for signing out. */
    private static String form(String page, String path) {
        var action = "action=\"" + path.replaceFirst("\\?.*", "");
        var from = Math.max(page.indexOf(action + "\""), page.indexOf(action + "#"));
        assertThat(from).describedAs("a form for %s in %s", path, page).isNotNegative();
        return page.substring(from, page.indexOf("</form>", from));
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html")
                .header("Accept-Language", "de");
    }

    private Api.Answer send(HttpRequest.Builder request) {
        try {
            return new Api.Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
