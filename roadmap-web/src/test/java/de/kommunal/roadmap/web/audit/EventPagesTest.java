package de.kommunal.roadmap.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import de.kommunal.roadmap.EventCatalogue;
import de.kommunal.roadmap.audit.EventLog;
import de.kommunal.roadmap.web.security.Role;
import de.kommunal.roadmap.web.support.Api;
import de.kommunal.roadmap.web.support.Roadmap;
import de.kommunal.roadmap.web.support.Session;
import de.kommunal.roadmap.web.support.SharedRoadmap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The log as pages. */
@SharedRoadmap
class EventPagesTest {

    private static final String PAGE = "/audit/events";
    private static final Pattern POSITION =
            Pattern.compile("<th scope=\"row\" class=\"number\"><a href=\"/audit/events/(\\d+)\"");

    private final Roadmap roadmap;
    private Session auditor;

    EventPagesTest(Roadmap roadmap) {
        this.roadmap = roadmap;
    }

    @BeforeEach
    void signIn() {
        auditor = roadmap.signedIn(Role.AUDITOR);
    }

    private static List<Long> positions(String page) {
        return POSITION.matcher(page)
                .results()
                .map((MatchResult hit) -> Long.valueOf(hit.group(1)))
                .toList();
    }

    private static String link(String page, String words) {
        var hit = Pattern.compile("href=\"([^\"]+)\">" + words + "</a>").matcher(page);
        assertThat(hit.find()).as(words).isTrue();
        return hit.group(1).replace("&amp;", "&");
    }

    private Api.Answer complete(String path) {
        var page = auditor.get(path);
        assertThat(page.text()).endsWith("</html>\n").doesNotContain("??");
        return page;
    }

    @Test
    void showsTheNewestFirstAndLeadsToTheOldestAndBack() {
        var first = complete(PAGE).text();
        long head = roadmap.bean(EventLog.class).head().position();
        assertThat(positions(first))
                .hasSize(50)
                .startsWith(head)
                .isSortedAccordingTo((one, other) -> Long.compare(other, one));
        assertThat(first).contains("aria-disabled=\"true\">Neueste<");

        var older = complete(link(first, "Ältere")).text();
        assertThat(positions(older)).startsWith(positions(first).getLast() - 1);
        assertThat(positions(complete(link(older, "Neuere")).text())).isEqualTo(positions(first));

        var oldest = complete(link(first, "Älteste")).text();
        assertThat(positions(oldest)).endsWith(1L);
        assertThat(oldest).contains("aria-disabled=\"true\">Älteste<");
        assertThat(positions(complete(link(oldest, "Neueste")).text())).isEqualTo(positions(first));
    }

    @Test
    void saysInWordsWhatHappenedWithTheStoredName() {
        assertThat(complete(PAGE + "?after=0").text())
                .contains("Vorhaben ist eröffnet", "roadmap.ProgrammeOpened", "Datensatz");
        assertThat(auditor.get(PAGE + "?after=0&lang=en").text())
                .contains("Programme opened", "lang=\"en\"");
    }

    @ParameterizedTest
    @CsvSource({
        "position=7&type=, ?before=8",
        "type=roadmap.PartnerRegistered&subject=&position=, ?type=roadmap.PartnerRegistered",
        "effectiveFrom=18.02.2026&effectiveTo=18.2.2026, "
                + "?effectiveFrom=2026-02-18&effectiveTo=2026-02-18",
        "day=1.1.2001, ?before=1"
    })
    void theFormLeadsToAnAddressWithoutWhatWasLeftEmpty(String form, String query) {
        assertThat(auditor.get(PAGE + "/find?" + form).header("Location").orElse(""))
                .endsWith(PAGE + query);
    }

    @Test
    void narrowsDownAndKeepsItInTheFormAndInItsLinks() {
        var page = complete(PAGE + "?programme=muensterland&effectiveFrom=2026-01-15").text();

        assertThat(positions(page)).isNotEmpty();
        assertThat(page)
                .contains("value=\"15.01.2026\"")
                .contains("<option value=\"muensterland\" selected=\"selected\">");
        assertThat(link(page, "Alle Ereignisse")).isEqualTo(PAGE);
        assertThat(complete(PAGE + "?effectiveTo=1900-01-01").text())
                .contains("Dazu gibt es hier kein Ereignis.");
    }

    @ParameterizedTest
    @CsvSource({
        "type=Nothing, Ereignis",
        "subject=paper, Gegenstand",
        "effectiveFrom=gestern, Gültig von",
        "before=x, Ereignis Nr.",
        "recordedFrom=2026-03-01&recordedTo=2026-02-01, Erfasst von"
    })
    void saysWhatCannotBeReadAndKeepsIt(String query, String name) {
        var page = complete(PAGE + "?" + query);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("role=\"alert\"", "nicht lesbar oder unbekannt: " + name);
        assertThat(positions(page.text())).isEmpty();
    }

    @Test
    void anEventIsShownAsItIsStoredWithItsChainAndItsProof() {
        var stored = roadmap.bean(EventLog.class).read(0, 1).getFirst();

        var page = complete(PAGE + "/1").text();

        assertThat(page)
                .contains("Ereignis 1", stored.leafHash().toString(), stored.eventId())
                .contains("&quot;id&quot; : &quot;muensterland&quot;")
                .contains(
                        "Wird heute genau so gelesen",
                        "DATA_SET",
                        "Dieses Ereignis liegt im Siegel");
        var proof = auditor.get(PAGE + "/1/proof").json();
        assertThat(proof.at("/event/leafHash").asString()).isEqualTo(stored.leafHash().toString());
        assertThat(auditor.get(PAGE + "/999999999").status()).isEqualTo(404);
        assertThat(auditor.get(PAGE + "/0").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(names = {"PROJECT_OFFICE", "STAKEHOLDER"})
    void isNeitherShownNorLinkedToOthers(Role role) {
        var other = roadmap.signedIn(role);

        assertThat(other.get("/").text()).doesNotContain(PAGE);
        for (var path : List.of("/audit", PAGE, PAGE + "/1", PAGE + "/1/proof")) {
            assertThat(other.get(path).status()).as(path).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit", PAGE, PAGE + "/1", PAGE + "/1/proof"})
    void whoIsNotSignedInIsAskedTo(String path) {
        var answer = roadmap.anonymous().get(path, "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location").orElse("")).endsWith("/login");
    }

    @Test
    void isReadByAuditorsAndAdministratorsWhoFindItFromEveryPage() {
        var admin = roadmap.signedIn(Role.ADMIN);

        assertThat(admin.get(PAGE).status()).isEqualTo(200);
        assertThat(admin.get("/programmes/muensterland").text()).contains("href=\"" + PAGE);
    }

    @Test
    void eachReadIsInTheAccessLog() throws Exception {
        auditor.get(PAGE + "?type=roadmap.PaperRegistered");

        assertThat(isSoonRecorded(PAGE + "?type=roadmap.PaperRegistered")).isTrue();
    }

    /** Reads are recorded behind their answers. */
    private boolean isSoonRecorded(String path) throws InterruptedException {
        var api = roadmap.as(Role.AUDITOR);
        for (int i = 0; i < 50; i++) {
            if (api.get("/api/audit/access?kind=AUDIT_READ").text().contains(path)) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    @Test
    void eachTypeOfEventHasWords() {
        var types = roadmap.bean(EventCatalogue.class).types();

        assertThat(types.classes())
                .allSatisfy(type -> {
                    var name = types.typeOf(type).orElseThrow().name();
                    assertThat(roadmap.bean(EventRows.class).named(name))
                            .isNotEqualTo(name.substring(name.lastIndexOf('.') + 1));
                });
    }
}
