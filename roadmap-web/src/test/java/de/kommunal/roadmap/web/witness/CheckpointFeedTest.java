package de.kommunal.roadmap.web.witness;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.OwnProgramme;
import de.kommunal.roadmap.web.support.Roadmap;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

/** Whoever keeps the feed has what was signed, also without a login. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckpointFeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String FEED = "/checkpoints.atom";

    /** One more than two archives. */
    private static final int CHECKPOINTS = 2 * FeedController.PAGE + 1;

    @TempDir private static Path directory;

    private Roadmap roadmap;
    private Api reader;
    private final List<String> notes = new ArrayList<>();
    private String empty = "";

    @BeforeAll
    void start() {
        roadmap =
                Roadmap.start(
                        directory, "--roadmap.data-set=none", "--roadmap.audit.sign-every=PT0S");
        reader = roadmap.anonymous();
        empty = reader.get(FEED).text();
        var auditor = roadmap.as(Role.AUDITOR);
        for (int i = 0; i < CHECKPOINTS; i++) {
            OwnProgramme.open(roadmap, "feed");
            notes.add(auditor.get("/api/audit/checkpoint", "Accept", "text/plain").text());
        }
    }

    @AfterAll
    void stop() {
        roadmap.close();
    }

    @Test
    void hasWhatAtomAsksFor() throws Exception {
        var answer = reader.get(FEED);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).hasValue("application/atom+xml;charset=UTF-8");
        var feed = document(answer.text()).getDocumentElement();

        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        for (var name : List.of("id", "title", "updated", "author", "link")) {
            assertThat(feed.getElementsByTagNameNS(ATOM, name).getLength()).isPositive();
        }
        var entries = entries(answer.text());
        assertThat(entries).hasSize(FeedController.PAGE);
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            int size = CHECKPOINTS - i;
            assertThat(text(entry, "id")).startsWith("urn:roadmap:log:").endsWith(":" + size);
            assertThat(text(entry, "content")).isEqualTo(notes.get(size - 1));
            assertThat(Instant.parse(text(entry, "updated"))).isBeforeOrEqualTo(Instant.now());
        }
        assertThat(text(feed, "updated")).isEqualTo(text(entries.getFirst(), "updated"));
    }

    @Test
    void archivesLeadToTheFirstAndNeverChange() throws Exception {
        var ids = new ArrayList<String>();
        var address = FEED;
        var archives = new ArrayList<String>();
        while (!address.isEmpty()) {
            var text = reader.get(address).text();
            entries(text).stream().map(it -> text(it, "id")).forEach(ids::add);
            if (!address.equals(FEED)) {
                assertThat(text).contains(":archive/>");
                archives.add(text);
            }
            address = link(document(text), "prev-archive");
        }
        assertThat(archives).hasSize(2);
        assertThat(ids.stream().distinct()).hasSize(CHECKPOINTS);
        assertThat(ids.getLast()).endsWith(":1");
        var second = document(archives.getFirst());
        assertThat(link(second, "current")).isEqualTo(FEED);
        assertThat(link(second, "self")).isEqualTo(FEED + "?archive=2");
    }

    @Test
    void whoHasItAlreadyGetsNothingAgain() {
        var first = reader.get(FEED);
        var tag = first.header("ETag").orElseThrow();
        var time = first.header("Last-Modified").orElseThrow();

        assertThat(first.header("Cache-Control")).hasValue("max-age=60, public");
        assertThat(first.header("Set-Cookie")).isEmpty();
        assertThat(reader.get(FEED, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(reader.get(FEED, "If-Modified-Since", time).status()).isEqualTo(304);
        assertThat(reader.get(FEED, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }

    @Test
    void isThereBeforeAnythingIsSigned() throws Exception {
        assertThat(entries(empty)).isEmpty();
        assertThat(text(document(empty).getDocumentElement(), "id"))
                .isEqualTo(text(document(reader.get(FEED).text()).getDocumentElement(), "id"));
    }

    @Test
    void anArchiveThatIsNotFullIsNotFound() {
        for (var number : List.of("0", "3", "-1", "x", "99999999999999999999")) {
            assertThat(reader.get(FEED + "?archive=" + number).status()).as(number).isEqualTo(404);
        }
    }

    private static Document document(String text) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> entries(String text) throws Exception {
        return elements(document(text).getElementsByTagNameNS(ATOM, "entry"));
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }

    /** Empty if there is none. */
    private static String link(Document feed, String relation) {
        return elements(feed.getElementsByTagNameNS(ATOM, "link")).stream()
                .filter(it -> it.getAttribute("rel").equals(relation))
                .map(it -> it.getAttribute("href"))
                .findFirst()
                .orElse("");
    }
}
